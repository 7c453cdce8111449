import type { ColumnType, Generated } from 'kysely';
import type { CallText } from '../casework/index.ts';
import type { CallTextKind, Json, Moment } from './column-values.ts';

/** A call, and what of its last text it is looked for by. */
type CallRow = {
  id: Generated<string>;
  department: string;
  example: boolean;
  revision: number;
  title: string;
  number: string | null;
  clauses: string[];
  window_from: ColumnType<string, string, string>;
  window_to: ColumnType<string, string, string>;
  published_on: ColumnType<string | null, null, string>;
  catalogue_version: ColumnType<number | null, null, number>;
  created_at: Moment;
};

type CallTextRow = {
  call: string;
  number: number;
  kind: CallTextKind;
  text: Json<CallText>;
  reason: string;
  account: string | null;
  name: string;
  written_at: Moment;
};

/** The tables of calls for applications. */
export type CallSchema = { call: CallRow; call_text: CallTextRow };
