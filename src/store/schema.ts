import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Dossier, PlainValue, Section, SourceKind } from '../dossiers/index.ts';
import type { Capacity, PartyType, Role } from '../offices/index.ts';
import type { Assessment } from '../rules/index.ts';
import type { AuditEntry } from './audit-log.ts';
import type { Origin } from './catalogue-versions.ts';
import type { PublicationSchema } from './publication-schema.ts';

/** A JSON value: read as it is, written as its text. */
export type Json<T> = ColumnType<T, string, never>;
/** A calendar date: read and written as ISO text. */
export type IsoDate = ColumnType<string, string, never>;
export type Moment = ColumnType<Date, Date, never>;

/** A text of the catalogue, kept once however many versions hold it. */
type CatalogueText = { digest: string; text: string };

type CatalogueVersion = {
  version: number;
  digest: string;
  published_at: Moment;
  origin: Generated<Origin>;
};

type CatalogueFile = { version: number; path: string; text: string };

type Party = {
  id: string;
  name: string;
  credit_code: string | null;
  example: boolean;
  type: Generated<PartyType>;
  created_at: Moment;
};

type StatementRow = {
  sequence: GeneratedAlways<number>;
  party: string;
  section: Section;
  entry: string;
  fact: string;
  value: ColumnType<PlainValue | null, string | null, never>;
  source_kind: SourceKind;
  source: string;
  source_on: IsoDate;
  recorded_at: Moment;
};

type Calculation = {
  id: Generated<string>;
  party: string;
  catalogue_version: number;
  as_of: IsoDate;
  dossier: Json<Dossier>;
  answer: Json<Assessment>;
  saved_at: Moment;
};

type PostRow = {
  id: string;
  party: string;
  role: Role;
  title: string;
  created_at: Moment;
  closed_at: ColumnType<Date | null, null, Date>;
};

type HoldingRow = {
  id: Generated<string>;
  post: string;
  account: string;
  capacity: Capacity;
  from_day: IsoDate;
  to_day: ColumnType<string | null, string | null, never>;
  given_by: string;
  given_at: Moment;
  revoked_at: ColumnType<Date | null, never, Date>;
};

type MandateRow = {
  id: Generated<string>;
  enterprise: string;
  agency: string;
  scopes: string[];
  from_day: IsoDate;
  to_day: IsoDate;
  given_by: string;
  given_at: Moment;
  revoked_by: ColumnType<string | null, never, string>;
  revoked_at: ColumnType<Date | null, never, Date>;
};

type AttendanceRow = {
  id: Generated<string>;
  account: string;
  post: string;
  party: string;
  basis: string;
  began_at: Moment;
  ends_at: Moment;
  ended_at: ColumnType<Date | null, null, Date>;
};

type AuditEntryRow = {
  number: number;
  at: Moment;
  account: string | null;
  post: string | null;
  role: string;
  acting_for: string | null;
  operation: string;
  subject: string | null;
  detail: Json<AuditEntry['detail']>;
  result: string;
  address: string | null;
  request: string | null;
  hash: string;
};

/** One row: the last number and hash of the log. */
type AuditHead = { single: Generated<boolean>; number: number; hash: string };

/** The tables, as Kysely sees them. The migrations make them. */
export type Schema = PublicationSchema & {
  catalogue_text: CatalogueText;
  catalogue_version: CatalogueVersion;
  catalogue_file: CatalogueFile;
  party: Party;
  statement: StatementRow;
  calculation: Calculation;
  post: PostRow;
  holding: HoldingRow;
  mandate: MandateRow;
  attendance: AttendanceRow;
  audit_entry: AuditEntryRow;
  audit_head: AuditHead;
};
