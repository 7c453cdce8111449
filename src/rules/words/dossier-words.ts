import type { Message } from '../../values/index.ts';

/** What the parts of a past payment are called; others are facts of the vocabulary. */
export const paymentWords: Readonly<Record<string, Message>> = {
  clause: { zh: '条款', en: 'Clause' },
  record: { zh: '记录', en: 'Record' },
  amount: { zh: '金额', en: 'Amount' },
  on: { zh: '到账日', en: 'Received on' },
  year: { zh: '所属年度', en: 'For the year' },
  support_year: { zh: '支持年度', en: 'Year of support' },
  same_project: { zh: '同一项目', en: 'Same project' },
};

/** Said of a kind of which every record is given. */
export const completeWords: Message = { zh: '已全部列出', en: 'All listed' };
