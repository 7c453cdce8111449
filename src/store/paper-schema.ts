import type { ColumnType, Generated } from 'kysely';
import type { PaperKind } from '../casework/index.ts';
import type { IsoDate, Moment } from './column-values.ts';

type PaperRow = {
  id: Generated<string>;
  claim: string | null;
  /** The event of the case that it rests on; null for papers that rest on none. */
  event: number | null;
  /** The call and the batch that it is of, if it is of one and of no single case. */
  call: ColumnType<string | null, string | null | undefined, never>;
  batch: ColumnType<string | null, string | null | undefined, never>;
  kind: PaperKind;
  number: string;
  office: string;
  office_name: string | null;
  code: string;
  digest: string;
  issued_on: IsoDate;
  issued_at: Moment;
  withdrawn_on: ColumnType<string | null, never, string>;
  withdrawn_reason: ColumnType<string | null, never, string>;
  /** The account of who withdrew it. */
  withdrawn_by: ColumnType<string | null, never, string | null>;
  withdrawn_at: ColumnType<Date | null, never, Date>;
  /** The office's own number (文号). */
  office_number: string | null;
  /** The code of the withdrawn paper in whose place it was made out. */
  replaces: string | null;
  example: boolean;
};

/** The table of issued papers. */
export type PaperSchema = { paper: PaperRow };
