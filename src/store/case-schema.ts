import type { ColumnType, Generated } from 'kysely';
import type { Answers, CaseEvent, End } from '../casework/index.ts';
import type { Role } from '../offices/index.ts';
import type { IsoDate, Json, Moment, Moved } from './column-values.ts';

/** A date that may be written again. */
type MovedDate = ColumnType<string, string, string>;

type ClaimRow = {
  id: ColumnType<string, string, never>;
  number: ColumnType<string, string, never>;
  call: ColumnType<string, string, never>;
  clause: ColumnType<string, string, never>;
  matter: ColumnType<string | null, string | null, never>;
  procedure: ColumnType<string, string, never>;
  example: ColumnType<boolean, boolean, never>;
  /** Its number and the names of its parties, to be searched. */
  words: string;
  opened_at: Moment;
  files: string;
  benefits: string;
  paid: string;
  /** Every party that acts as one of its offices. */
  offices: string[];
  at: string;
  ended: End | null;
  /** Whom it waits for: `applicant` or an office of its procedure. */
  office: string | null;
  since: MovedDate;
  due: ColumnType<string | null, string | null, string | null>;
  provisional: boolean;
  amount: number | null;
  /** Of the last submission. */
  submitted_on: ColumnType<string | null, string | null, string | null>;
  /** As `2022-09`; null for none. */
  batch: string | null;
  /** How many events it has. */
  events: number;
  updated_at: Moved;
  /** How often those concerned were told that it is overdue where it is. */
  deadline_told: Generated<number>;
};

/** That a case waits for a party, and as what: a role, or `applicant`. */
type InboxRow = {
  claim: string;
  party: string;
  acts_as: string;
  due_by: MovedDate;
  updated_at: Moment;
};

type EventRow = {
  claim: string;
  number: number;
  at: Moment;
  account: string | null;
  event: Json<CaseEvent>;
};

type DraftRow = {
  claim: string;
  revision: number;
  answers: ColumnType<Answers, string, string>;
  saved_at: Moved;
  account: string;
};

type NoteRow = {
  claim: string;
  number: number;
  text: ColumnType<string, string, never>;
  account: string;
  party: string;
  role: Role;
  noted_on: IsoDate;
  at: Moment;
};

/** The tables of cases. */
export type CaseSchema = {
  claim: ClaimRow;
  case_count: { year: number; last: number };
  case_inbox: InboxRow;
  case_event: EventRow;
  application_draft: DraftRow;
  case_note: NoteRow;
};
