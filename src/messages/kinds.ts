import type { Message } from '../values/index.ts';

type Kind = {
  /** What a template may speak of. */
  readonly fields: readonly string[];
  /** Of these: what only its receiver may see; it goes by mail and is forgotten afterwards. */
  readonly secret?: readonly string[];
  /** Of no use to anybody after so many minutes. */
  readonly lastsMinutes?: number;
};

/** Every kind of message, and what is said in it. The words are templates of the catalogue. */
export const MESSAGE_KINDS = {
  account_invited: { fields: ['name', 'link'], secret: ['link'], lastsMinutes: 60 },
  reset_asked: { fields: ['name', 'link'], secret: ['link'], lastsMinutes: 60 },
  password_changed: { fields: ['at'] },
  locked_out: { fields: ['at', 'address'] },
  post_given: { fields: ['organisation', 'post', 'capacity', 'span'] },
  post_revoked: { fields: ['organisation', 'post'] },
  post_delegated: { fields: ['organisation', 'post', 'by', 'span', 'reason'] },
  delegation_revoked: { fields: ['organisation', 'post', 'by'] },
  delegation_declined: { fields: ['organisation', 'post', 'by'] },
  colleague_waits: { fields: ['organisation', 'name'] },
  colleague_joined: { fields: ['organisation', 'name', 'by'] },
  colleague_left: { fields: ['organisation', 'name', 'by'] },
  colleague_declined: { fields: ['organisation', 'name', 'by'] },
  not_let_in: { fields: ['organisation'] },
  mandate_given: { fields: ['party', 'enterprise', 'agency', 'span'] },
  mandate_revoked: { fields: ['party', 'enterprise', 'agency'] },
  mandate_ending: { fields: ['party', 'enterprise', 'agency', 'to'] },
  fact_confirmed: { fields: ['party', 'party_name', 'count', 'basis', 'by'] },
  personal_data_unmasked: { fields: ['party', 'party_name', 'by', 'reason', 'at'] },
  draft_submitted: { fields: ['draft', 'clause', 'by'] },
  draft_published: { fields: ['draft', 'clause', 'version'] },
  draft_returned: { fields: ['draft', 'clause', 'reason'] },
  hold_proposed: { fields: ['subject', 'by', 'reason'] },
  hold_confirmed: { fields: ['subject', 'reason'] },
  document_ending: { fields: ['policy', 'document', 'to', 'months'] },
  case_waits: { fields: ['case', 'number', 'clause', 'stage', 'due'] },
  case_returned: { fields: ['case', 'number', 'clause', 'by', 'count', 'until'] },
  case_decided: { fields: ['case', 'number', 'clause', 'decision'] },
  case_due_soon: { fields: ['case', 'number', 'clause', 'stage', 'due', 'otherwise'] },
  case_overdue: { fields: ['case', 'number', 'clause', 'stage', 'due'] },
  paper_withdrawn: { fields: ['case', 'number', 'clause', 'paper', 'by', 'reason'] },
  objection_settled: { fields: ['receipt', 'number', 'clause', 'outcome'] },
  backup_failed: { fields: ['at', 'reason'] },
} as const satisfies Readonly<Record<string, Kind>>;

export type MessageKind = keyof typeof MESSAGE_KINDS;

/** What is said in a message of a kind. What has words of its own comes in both languages. */
export type MessageData<K extends MessageKind = MessageKind> = {
  readonly [Field in (typeof MESSAGE_KINDS)[K]['fields'][number]]: string | Message;
};

/** What is said in a message, as it is kept. */
export type KeptData = Readonly<Record<string, string | Message>>;

/** What there is to know of a kind; undefined for one of a later or earlier program. */
export function kindOf(kind: string): Kind | undefined {
  return Object.hasOwn(MESSAGE_KINDS, kind) ? MESSAGE_KINDS[kind as MessageKind] : undefined;
}
