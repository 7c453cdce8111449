/** How a field is written: as it stands, as a day, as an amount in figures and capitals, as a number. */
export type FieldType = 'text' | 'day' | 'fen' | 'count';
export type Fields = Readonly<Record<string, FieldType>>;

type Kind = {
  /** What the words may speak of, as `{field}`. */
  readonly fields: Fields;
  /** Each with its columns. */
  readonly tables: Readonly<Record<string, Fields>>;
  readonly lists: readonly string[];
};

const text = 'text';
const day = 'day';
const fen = 'fen';
const count = 'count';

/** Every kind of paper, and what it is told. The words are templates of the catalogue. */
export const PAPER_KINDS = {
  application: {
    fields: {
      ...{ case: text, call: text, clause: text, matter: text, amount: fen, filed: day },
      ...{ applicant: text, applicant_code: text, beneficiary: text, beneficiary_code: text },
      ...{ payee: text, payee_account: text, payee_bank: text, contact: text, phone: text },
    },
    tables: {
      answers: { item: text, value: text, source: text },
      materials: { title: text, file: text },
    },
    lists: ['undertakings'],
  },
  acceptance: {
    fields: {
      ...{ case: text, applicant: text, call: text, clause: text, matter: text, filed: day },
      ...{ accepted: day, desk: text, due: day, contact: text },
    },
    tables: { materials: { title: text, count } },
    lists: ['presets'],
  },
  correction: {
    fields: {
      ...{ case: text, applicant: text, call: text, clause: text, filed: day },
      ...{ until: day, contact: text },
    },
    tables: { corrections: { item: text, what: text } },
    lists: ['presets'],
  },
  preliminary_report: {
    fields: { to: text, batch: text, call: text, clause: text, opinion: text },
    tables: {
      lines: { case: text, applicant: text, beneficiary: text, matter: text, amount: fen },
      doubts: { case: text, doubt: text, disposition: text },
    },
    lists: ['checks', 'presets'],
  },
  subsidy_report: {
    fields: { to: text, batch: text, call: text, clause: text, fund: text, opinion: text },
    tables: { lines: { case: text, beneficiary: text, payee: text, clause: text, amount: fen } },
    lists: ['presets'],
  },
  approval_sheet: {
    fields: {
      ...{ case: text, call: text, clause: text, matter: text },
      ...{ applicant: text, beneficiary: text, payee: text, proposed: fen },
      ...{ way: text, decided: day, decision: text, scan: text, approved: fen },
    },
    tables: { opinions: { stage: text, office: text, opinion: text, by: text, on: day } },
    lists: ['presets'],
  },
  refusal: {
    fields: {
      ...{ case: text, applicant: text, call: text, matter: text, filed: day },
      ...{ clause: text, condition: text, value: text, source: text },
      ...{ remedy: text, until: day, contact: text },
    },
    tables: {},
    lists: ['presets'],
  },
  public_notice: {
    fields: {
      ...{ subject: text, clause: text, decision: text, from: day, to: day, days: count },
      ...{ address: text, receiver: text, phone: text, post: text },
    },
    tables: { lines: { beneficiary: text, payee: text, clause: text, amount: fen } },
    lists: ['presets'],
  },
  notice_result: {
    fields: { subject: text, notice: text, from: day, to: day, address: text },
    tables: {
      lines: { beneficiary: text, payee: text, amount: fen, outcome: text },
      objections: { receipt: text, subject: text, outcome: text },
    },
    lists: ['presets'],
  },
  finance_letter: {
    fields: {
      ...{ to: text, subject: text, clause: text, fund: text, decision: text },
      ...{ notice: text, from: day, until: day, contact: text },
    },
    tables: { lines: { case: text, payee: text, account: text, bank: text, amount: fen } },
    lists: ['enclosures', 'presets'],
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type PaperKind = keyof typeof PAPER_KINDS;
export const PAPER_KIND_NAMES = Object.keys(PAPER_KINDS) as readonly PaperKind[];

/** What there is to know of a kind. */
export function kindOf(kind: PaperKind): Kind {
  return PAPER_KINDS[kind];
}
