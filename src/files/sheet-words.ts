import type { Fact, Kind, Vocabulary } from '../rules/index.ts';
import type { Message } from '../values/index.ts';

const MAX_SHEET_NAME = 31;

/** Sheets of a dossier workbook that are not a kind of record. */
export const SHEETS = {
  guide: { zh: '填写说明', en: 'guide' },
  party: { zh: '主体', en: 'party' },
  history: { zh: '既往奖补', en: 'history' },
  complete: { zh: '已填全', en: 'complete' },
} as const satisfies Record<string, Message>;

/** Sheets that stand beside a dossier in a workbook written here; reading one passes them over. */
export const ASIDES = {
  problems: { zh: '问题一览', en: 'problems' },
  statements: { zh: '陈述沿革', en: 'statements' },
  calculations: { zh: '已存测算', en: 'saved calculations' },
  mandates: { zh: '委托授权', en: 'mandates' },
  consents: { zh: '同意记录', en: 'consents' },
  applications: { zh: '申请内容', en: 'applications' },
  attachments: { zh: '附件', en: 'attachments' },
  log: { zh: '操作记录', en: 'log' },
} as const satisfies Record<string, Message>;

/** Whether a sheet is no part of the dossier. */
export function isAside(name: string): boolean {
  return [SHEETS.guide, ...Object.values(ASIDES)].some((words) => isNamed(name, words));
}

/** Column heads that are not facts of the vocabulary. */
export const HEADS = {
  id: { zh: '编号', en: 'id' },
  fact: { zh: '项目', en: 'fact' },
  value: { zh: '填写', en: 'value' },
  kind: { zh: '记录种类', en: 'kind' },
  all_given: { zh: '是否已填全', en: 'all given' },
  /** What is wrong with a row; passed over when it is read again. */
  problem: { zh: '问题（导入时不读）', en: 'problem (not read)' },
} as const satisfies Record<string, Message>;

/** What is told of a past payment: which clause paid how much, when, and for which record. */
export const PAYMENT_FACTS: readonly Fact[] = [
  { id: 'clause', label: { zh: '条款', en: 'Clause' }, type: { is: 'text' } },
  { id: 'record', label: { zh: '记录编号', en: 'Record' }, type: { is: 'text' } },
  { id: 'amount', label: { zh: '金额', en: 'Amount' }, type: { is: 'money', currency: 'CNY' } },
  { id: 'on', label: { zh: '到账日', en: 'Paid on' }, type: { is: 'date' } },
  { id: 'year', label: { zh: '所属年度', en: 'Year' }, type: { is: 'integer' } },
];

/** A payment may also carry facts that tell whose limit it used, such as a project's id. */
export function paymentFacts({ party, kinds }: Vocabulary): readonly Fact[] {
  const owners = [party, ...Object.values(kinds)]
    .flatMap(({ facts }) => facts)
    .filter(({ type }) => type.is === 'text' || type.is === 'code');
  return [
    ...PAYMENT_FACTS,
    ...owners.filter(({ id }) => PAYMENT_FACTS.every((own) => own.id !== id)),
  ];
}

export const RECORD_ID: Fact = { id: 'id', label: HEADS.id, type: { is: 'text' } };

/** The sheet of a kind: its Chinese name, or the id where a workbook does not take the name. */
export function sheetNameOf(kind: Kind): string {
  const fits = kind.label.zh.length <= MAX_SHEET_NAME && !/[[\]:*?/\\]/.test(kind.label.zh);
  return fits ? kind.label.zh : kind.id;
}

type Named = { readonly id: string; readonly label: Message; readonly aliases?: readonly string[] };

/** Whether a word in a cell is the Chinese or the English name of a sheet or head. */
export function isNamed(word: string, label: Message): boolean {
  const given = word.trim();
  return given === label.zh || given.toLowerCase() === label.en.toLowerCase();
}

export function findFact(facts: readonly Fact[], word: string): Fact | undefined {
  return findNamed(facts, word);
}

export function findKind(vocabulary: Vocabulary, word: string): Kind | undefined {
  return findNamed(Object.values(vocabulary.kinds), word);
}

/** By id or alias first, then by what it is called. */
function findNamed<T extends Named>(all: readonly T[], word: string): T | undefined {
  const given = word.trim();
  return (
    all.find(({ id, aliases }) => id === given || aliases?.includes(given)) ??
    all.find(({ label }) => isNamed(given, label))
  );
}
