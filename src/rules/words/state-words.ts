import type { Message, Validity } from '../../values/index.ts';
import type { Authority, Holds, Outcome } from '../answer.ts';

/** The words of the trade for each outcome of a calculation. */
export const outcomeWords: Record<Outcome, Message> = {
  granted: { zh: '预计可享', en: 'Expected' },
  paid: { zh: '已兑现', en: 'Paid' },
  refused: { zh: '暂不符合', en: 'Not met' },
  unknown: { zh: '待补充信息', en: 'Information missing' },
  undecided: { zh: '原文未明确', en: 'Text leaves it open' },
};

export const validityWords: Record<Validity, Message> = {
  in_force: { zh: '有效', en: 'In force' },
  expired: { zh: '已失效', en: 'Expired' },
  not_yet: { zh: '尚未施行', en: 'Not yet in force' },
  undated: { zh: '有效期待核', en: 'Dates to be verified' },
};

export const holdsWords: Record<Holds, Message> = {
  yes: { zh: '符合', en: 'met' },
  no: { zh: '不符合', en: 'not met' },
  unknown: { zh: '待补充', en: 'not known' },
};

export const authorityWords: Record<Authority, Message> = {
  computed: { zh: '可算定', en: 'Computed' },
  'up-to': { zh: '待核定', en: 'Set by a person' },
  service: { zh: '服务', en: 'Service' },
};
