import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Dossier, PlainValue, Section, SourceKind } from '../dossiers/index.ts';
import type { Assessment } from '../rules/index.ts';

/** A JSON value: read as it is, written as its text. */
type Json<T> = ColumnType<T, string, never>;
/** A calendar date: read and written as ISO text. */
type IsoDate = ColumnType<string, string, never>;
type Moment = ColumnType<Date, Date, never>;

/** A text of the catalogue, kept once however many versions hold it. */
type CatalogueText = { digest: string; text: string };

type CatalogueVersion = { version: number; digest: string; published_at: Moment };

type CatalogueFile = { version: number; path: string; text: string };

type Party = {
  id: string;
  name: string;
  credit_code: string | null;
  example: boolean;
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
  /** Answers kept before refusals stood apart have none. */
  answer: Json<Omit<Assessment, 'refusals'> & Partial<Pick<Assessment, 'refusals'>>>;
  saved_at: Moment;
};

/** The tables, as Kysely sees them. The migrations make them. */
export type Schema = {
  catalogue_text: CatalogueText;
  catalogue_version: CatalogueVersion;
  catalogue_file: CatalogueFile;
  party: Party;
  statement: StatementRow;
  calculation: Calculation;
};
