import { type Day, formatDay, type Message } from '../../values/index.ts';

/** What is said of a sample case that cannot have happened. */
export const SAYS = {
  noCall: (key: string): Message => ({
    zh: `没有申报通知“${key}”；见 demonstration-calls.yaml`,
    en: `there is no call "${key}"; see demonstration-calls.yaml`,
  }),
  otherClause: (clause: string): Message => ({
    zh: `这份申报通知不含条款“${clause}”`,
    en: `the call is not for the clause "${clause}"`,
  }),
  callNotOpen: (on: Day): Message => ({
    zh: `申报通知在 ${formatDay(on)} 不受理申报`,
    en: `the call takes no applications on ${formatDay(on)}`,
  }),
  noParty: (id: string): Message => ({
    zh: `示例城市没有主体“${id}”`,
    en: `the demonstration city has no party "${id}"`,
  }),
  wrongRole: (id: string): Message => ({
    zh: `这套程序里，“${id}”不能是这一方`,
    en: `under this procedure "${id}" cannot stand there`,
  }),
  noMandate: (benefits: string): Message => ({
    zh: `“${benefits}”没有为申报而委托申报单位；见 mandates`,
    en: `"${benefits}" has not entrusted who files with applications; see mandates`,
  }),
  noMatter: (matter: string | null): Message => ({
    zh: `受益企业的档案没有条款所要的事项“${matter ?? ''}”`,
    en: `the dossier of who benefits has no "${matter ?? ''}" of the kind that the clause is about`,
  }),
  noPerson: (id: string): Message => ({
    zh: `示例城市没有人在岗位“${id}”（替岗写“岗位-stand-in”）`,
    en: `nobody in the demonstration city holds "${id}" (a stand-in is "<post>-stand-in")`,
  }),
  nobodyActs: (duty: string): Message => ({
    zh: `没有写谁承担“${duty}”；写 by，或在 acting 里加一人`,
    en: `nobody is named for the duty "${duty}": write "by", or add somebody under "acting"`,
  }),
  notThere: { zh: '案件所在的环节没有这个动作', en: 'there is no such action where the case is' },
  backwards: { zh: '早于上一步', en: 'before the step that precedes it' },
  future: (clock: Day): Message => ({
    zh: `晚于示例城市的时钟 ${formatDay(clock)}`,
    en: `after the clock of the demonstration city, ${formatDay(clock)}`,
  }),
  published: {
    zh: '公示写在 notices 里，不写在案件的步骤里',
    en: 'what is published stands under "notices", not among the steps of a case',
  },
  inAnswer: (field: string, { zh, en }: Message): Message => ({
    zh: `${field}：${zh}`,
    en: `${field}: ${en}`,
  }),
  openTwice: (other: string): Message => ({
    zh: `同一条款、事项和受益企业已有在办的“${other}”`,
    en: `"${other}" is open for the same clause, matter and beneficiary`,
  }),
  receiptTwice: { zh: '这个受理编号用了两次', en: 'this receipt number is used twice' },
  noObjector: {
    zh: '异议须写明异议人（objector）',
    en: 'an objection says who objects ("objector")',
  },
  noCase: (key: string): Message => ({ zh: `没有案件“${key}”`, en: `there is no case "${key}"` }),
  apart: {
    zh: '各案件的公示期或发布单位不同，请分开发布',
    en: 'the cases have other terms, or another office publishes them: publish them apart',
  },
  notMarked: { zh: '标题须写明“示例”', en: 'the title says 示例 of itself' },
  inRecord: (field: string, { zh, en }: Message): Message => ({
    zh: `${field}：${zh}`,
    en: `${field}: ${en}`,
  }),
} as const;
