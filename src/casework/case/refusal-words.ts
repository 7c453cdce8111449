import { type Day, formatDay, formatMoney, type Message } from '../../values/index.ts';
import { CARRIED, type Carry, DUTIES, type Duty, ENDS, type End } from '../procedure/kinds.ts';

/** Why an action is refused, in the words that people read. */
export const SAYS = {
  ended: (end: End): Message => ({
    zh: `案件已结束（${ENDS[end].zh}），不能再办理`,
    en: `the case has ended (${ENDS[end].en})`,
  }),
  otherProcedure: (id: string, version: number): Message => ({
    zh: `案件按“${id}”第 ${version} 版办理，不能用别的程序`,
    en: `the case goes by version ${version} of "${id}", not by another procedure`,
  }),
  notHere: (action: Message, stage: Message): Message => ({
    zh: `“${stage.zh}”环节没有“${action.zh}”这个动作`,
    en: `there is no "${action.en}" at "${stage.en}"`,
  }),
  notTheirs: (whose: Message): Message => ({
    zh: `这一步由${whose.zh}办理`,
    en: `this is for ${whose.en} to do`,
  }),
  standsBack: (office: Message, naming: Message | null): Message => ({
    zh: `${office.zh}是本申请的一方，应当回避；尚未指定其他单位，案件暂停${naming ? `，由${naming.zh}指定` : ''}`,
    en: `${office.en} is a party to this claim and stands back; nobody is named in its place, and the case stops${naming ? ` until ${naming.en} names somebody` : ''}`,
  }),
  needsNoName: (office: Message): Message => ({
    zh: `${office.zh}不必回避，无须另行指定`,
    en: `${office.en} has no reason to stand back`,
  }),
  ownOrganisation: {
    zh: '您在本申请的一方任职，应当回避',
    en: 'you hold a post at a party to this claim and stand back',
  },
  twoDuties: (before: Duty, now: Duty): Message => ({
    zh: `您在本案已承担“${DUTIES[before].zh}”，不能再承担“${DUTIES[now].zh}”`,
    en: `in this case you already have the duty to ${DUTIES[before].en}, and cannot ${DUTIES[now].en}`,
  }),
  ownObjection: {
    zh: '您对本案提出过异议，不能办理本案',
    en: 'you objected in this case and cannot decide in it',
  },
  stoodBack: {
    zh: '您已回避本案，不再办理',
    en: 'you stood back from this case and act in it no more',
  },
  scoredAlready: {
    zh: '您已经评过分',
    en: 'you have scored this already',
  },
  moreScores: (least: number, given: number): Message => ({
    zh: `至少要有 ${least} 份评分，现有 ${given} 份`,
    en: `there must be ${least} scores, there are ${given}`,
  }),
  noticeRuns: (last: Day): Message => ({
    zh: `公示到 ${formatDay(last)} 止，次日起才能往下办`,
    en: `the notice is up until ${formatDay(last)}; the claim goes on from the day after`,
  }),
  noticeOver: (last: Day): Message => ({
    zh: `公示已于 ${formatDay(last)} 期满`,
    en: `the notice ended on ${formatDay(last)}`,
  }),
  noticeProvisional: (last: Day): Message => ({
    zh: `公示期满日暂定为 ${formatDay(last)}：该年的工作日安排尚未公布，公布后才能往下办`,
    en: `the notice would end on ${formatDay(last)}, but the working days of that year are not published yet`,
  }),
  notOverdue: (last: Day | null): Message =>
    last === null
      ? { zh: '没有载明期限', en: 'no time is stated' }
      : {
          zh: `期限到 ${formatDay(last)} 止，尚未逾期`,
          en: `the time runs until ${formatDay(last)}`,
        },
  backwards: (last: Day): Message => ({
    zh: `日期早于上一步（${formatDay(last)}）`,
    en: `the day is before that of the last step (${formatDay(last)})`,
  }),
  missing: (carries: readonly Carry[]): Message => ({
    zh: `缺少：${carries.map((carry) => CARRIED[carry].zh).join('、')}`,
    en: `missing: ${carries.map((carry) => CARRIED[carry].en).join(', ')}`,
  }),
  unasked: (carries: readonly Carry[]): Message => ({
    zh: `这一步不收：${carries.map((carry) => CARRIED[carry].zh).join('、')}`,
    en: `this takes no ${carries.map((carry) => CARRIED[carry].en).join(', ')}`,
  }),
  missingDocuments: (titles: readonly Message[]): Message => ({
    zh: `缺少材料：${titles.map(({ zh }) => zh).join('、')}`,
    en: `missing documents: ${titles.map(({ en }) => en).join(', ')}`,
  }),
  empty: (carry: Carry): Message => ({
    zh: `${CARRIED[carry].zh}不完整`,
    en: `${CARRIED[carry].en} is not complete`,
  }),
  tooMuch: (left: number): Message => ({
    zh: `超过批准的金额，至多还可拨付 ${formatMoney(left, 'zh')}`,
    en: `more than was approved: at most ${formatMoney(left, 'en')} is left`,
  }),
  stillOwed: (left: number): Message => ({
    zh: `批准的金额还有 ${formatMoney(left, 'zh')} 没有拨付，案件不能以“已拨付”结束`,
    en: `${formatMoney(left, 'en')} of what was approved is not paid yet: the case cannot end as paid`,
  }),
  publishedOutside: (from: Day, to: Day): Message => ({
    zh: `发布日应在 ${formatDay(from)} 至 ${formatDay(to)} 之间`,
    en: `the day of publication lies between ${formatDay(from)} and ${formatDay(to)}`,
  }),
  partyToClaim: {
    zh: '这个单位是本申请的一方，不能指定',
    en: 'that is a party to this claim and cannot be named',
  },
  actsAlready: {
    zh: '这个单位在本案已办理别的环节，不能指定',
    en: 'that office acts at another stage of this case and cannot be named',
  },
  wouldLeaveNothing: {
    zh: '须给下一个拨付环节留下金额',
    en: 'something must be left for the next payment',
  },
  knownReceipt: {
    zh: '这个受理编号已经用过',
    en: 'that receipt number is taken',
  },
} as const;
