import type { ColumnType } from 'kysely';
import type { NoticeElements } from '../casework/index.ts';
import type { IsoDate, Json, Moment } from './column-values.ts';

type NoticeRow = {
  id: string;
  department: string;
  title: string;
  number: string | null;
  call: string | null;
  working_days: number | null;
  published_on: IsoDate;
  published_time: string;
  address: string;
  capture: string;
  example: boolean;
  account: string | null;
  created_at: Moment;
};

type NoticeLineRow = {
  notice: string;
  position: number;
  claim: string;
  event: number;
  elements: Json<NoticeElements>;
};

/** How somebody who objected can be reached: personal data. */
type ObjectorRow = {
  receipt: ColumnType<string, string, never>;
  claim: string;
  account: string | null;
  name: string;
  phone: string;
  evidence: string | null;
};

/** The tables of public notices. */
export type NoticeSchema = {
  notice: NoticeRow;
  notice_line: NoticeLineRow;
  objector: ObjectorRow;
};
