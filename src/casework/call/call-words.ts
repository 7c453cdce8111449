import { formatDayIn, type Message, type Period } from '../../values/index.ts';

/** What is said of a call that cannot be published. */
export const SAYS = {
  noTitle: { zh: '没有写标题', en: 'there is no title' },
  noClauses: {
    zh: '没有写依据哪些条款；至少选一条',
    en: 'it is not said under which clauses; choose one at least',
  },
  unknownClause: (id: string) => ({
    zh: `政策库里没有条款“${id}”`,
    en: `the catalogue has no clause "${id}"`,
  }),
  clauseTwice: ({ zh, en }: Message) => ({
    zh: `条款“${zh}”列了两次`,
    en: `the clause "${en}" is listed twice`,
  }),
  notInForce: ({ zh, en }: Message, cited: Message | null, { from, to }: Period) => ({
    zh: `条款“${zh}”${cited ? `（${cited.zh}）` : ''}在事项发生期内没有效力：它${days(from, to, 'zh')}`,
    en: `the clause "${en}"${cited ? ` (${cited.en})` : ''} is not in force at any time of the event period: it holds ${days(from, to, 'en')}`,
  }),
  backwards: {
    zh: '止日早于起日；请对调，或改其中之一',
    en: 'it ends before it begins: swap the days, or change one',
  },
  over: {
    zh: '受理截止日已过；请改为今天或以后',
    en: 'the window is over already; let it end today or later',
  },
  noProcedure: { zh: '没有选办理程序', en: 'no procedure is chosen' },
  unknownProcedure: (id: string) => ({
    zh: `政策库里没有办理程序“${id}”`,
    en: `the catalogue has no procedure "${id}"`,
  }),
  governsOthers: (cited: Message, clause: Message) => ({
    zh: `这套程序由${cited.zh}规定，只管该文件的条款；“${clause.zh}”不是，请换一套程序或另发一份通知`,
    en: `this procedure is laid down by ${cited.en} and governs its clauses only; "${clause.en}" is none of them: take another procedure, or a call of its own`,
  }),
  noParty: ({ zh, en }: Message) => ({
    zh: `没有写明${zh}是哪个单位`,
    en: `it is not said which party is ${en}`,
  }),
  unknownOffice: (id: string) => ({
    zh: `所选程序没有办理单位“${id}”；请删去`,
    en: `the procedure that is chosen has no office "${id}"; take it out`,
  }),
  unknownParty: (id: string) => ({
    zh: `没有登记过单位“${id}”`,
    en: `no organisation "${id}" is registered`,
  }),
  partyTwice: (name: string) => ({
    zh: `${name}列了两次`,
    en: `${name} is listed twice`,
  }),
  withoutPost: (name: string, office: Message) => ({
    zh: `${name}没有能作为${office.zh}办理的岗位，案件到了无人能办；请换单位，或请系统管理员设岗`,
    en: `${name} has no post in which anybody could act as ${office.en}: name another, or have the post set up`,
  }),
  department: { zh: '主管部门', en: 'the department in charge' },
  noMaterial: { zh: '这项材料没有写名称', en: 'this material has no name' },
  materialTwice: (title: string) => ({
    zh: `材料“${title}”列了两次`,
    en: `the material "${title}" is listed twice`,
  }),
  noColumns: {
    zh: '要求逐笔列明，却没有写有哪些列；至少写一列，或不要求逐笔列明',
    en: 'it is to be listed line by line, but there are no columns: name one, or do not ask for lines',
  },
  manyColumns: (count: number, most: number) => ({
    zh: `最多 ${most} 列，现有 ${count} 列；请删去一些`,
    en: `at most ${most} columns, not ${count}; take some out`,
  }),
  noColumn: { zh: '这一列没有写名称', en: 'this column has no name' },
  columnTwice: (title: string) => ({
    zh: `“${title}”列了两次（列名、编号都不能重复）`,
    en: `"${title}" is there twice: names and ids of columns differ from each other`,
  }),
  onceIsText: {
    zh: '只有文字列可以查重；请改为文字，或不查重',
    en: 'only columns of text are compared with other cases: make it text, or do not compare it',
  },
  noQuota: {
    zh: '名额至少为 1；没有名额的请留空',
    en: 'a quota is 1 at least; leave it empty if there is none',
  },
  noFund: {
    zh: '资金总额须大于 0；没有写明的请留空',
    en: 'a fund is more than 0; leave the amount empty if none is stated',
  },
} as const;

function days(from: Period['from'], to: Period['to'], lang: 'zh' | 'en'): string {
  const open = lang === 'zh' ? '未载明' : 'not stated';
  const [begins, ends] = [from, to].map((day) => (day === null ? open : formatDayIn(day, lang)));
  return lang === 'zh' ? `自 ${begins} 起，至 ${ends} 止` : `from ${begins} to ${ends}`;
}
