import type { ColumnType } from 'kysely';
import type { Doubt } from '../casework/index.ts';
import type { Role } from '../offices/index.ts';
import type { IsoDate, Json, Moment } from './column-values.ts';

/** What a submitted application has that another may have too, told by its digest. */
type MarkRow = { mark: string; claim: string };

type DispositionRow = {
  claim: string;
  number: number;
  doubt: string;
  /** The doubt as it was found then. */
  found: Json<Doubt>;
  text: ColumnType<string, string, never>;
  account: string;
  party: string;
  role: Role;
  disposed_on: IsoDate;
  at: Moment;
};

/** How many cases were to be drawn: a share in percent, or so many. */
export type SampleWanted = { readonly percent: number } | { readonly count: number };

type DrawRow = {
  id: string;
  call: string;
  wanted: Json<SampleWanted>;
  seed: string;
  /** Numbers of cases. */
  population: string[];
  drawn: string[];
  drawn_on: IsoDate;
  at: Moment;
  account: string;
  party: string;
  role: Role;
};

/** Whether anything is wrong with a case that was drawn. */
export type SampleResult = 'in_order' | 'at_fault';

type OutcomeRow = {
  draw: string;
  /** Of the case. */
  number: string;
  outcome: SampleResult;
  text: string;
  account: string;
  settled_on: IsoDate;
  at: Moment;
};

/** The tables of checks of cases. */
export type CheckSchema = {
  case_mark: MarkRow;
  doubt_disposition: DispositionRow;
  sample_draw: DrawRow;
  sample_outcome: OutcomeRow;
};
