import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Dossier, Evidence, PlainValue, Section, SourceKind } from '../dossiers/index.ts';
import type { Capacity, PartyType, Role } from '../offices/index.ts';
import type { Assessment } from '../rules/index.ts';
import type { AttachmentSchema } from './attachment-schema.ts';
import type { CallSchema } from './call-schema.ts';
import type { CaseSchema } from './case-schema.ts';
import type { CheckSchema } from './check-schema.ts';
import type {
  AuditDetail,
  CityKind,
  IsoDate,
  Json,
  Moment,
  Moved,
  Origin,
  Purpose,
} from './column-values.ts';
import type { MessageSchema } from './message-schema.ts';
import type { NoticeSchema } from './notice-schema.ts';
import type { PaperSchema } from './paper-schema.ts';
import type { PublicationSchema } from './publication-schema.ts';

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
  value: ColumnType<PlainValue | null, string | null, null>;
  source_kind: SourceKind;
  source: string;
  source_on: IsoDate;
  recorded_at: Moment;
  evidence: ColumnType<Evidence | null, string | null, never>;
  erased_at: ColumnType<Date | null, Date | null, Date>;
};

type ConsentRow = {
  id: Generated<string>;
  party: string;
  purpose: Purpose;
  account: string;
  given_at: Moment;
  revoked_by: ColumnType<string | null, never, string>;
  revoked_at: ColumnType<Date | null, never, Date>;
};

/** Answers kept before refusals stood apart, or before they were gathered, have none there. */
type KeptAnswer = Omit<Assessment, Gathered> & Partial<Pick<Assessment, Gathered>>;
type Gathered = 'refusals' | 'refused_policies' | 'absent_kinds';

type Calculation = {
  id: Generated<string>;
  party: string;
  catalogue_version: number;
  as_of: IsoDate;
  dossier: Json<Dossier>;
  answer: Json<KeptAnswer>;
  saved_at: Moment;
};

/** A person who can sign in. */
type Account = {
  id: string;
  name: string;
  /** In lower case. */
  email: string;
  phone: string | null;
  credit_code: string | null;
  organisation: string | null;
  second_factor_on: Generated<boolean>;
  disabled_at: ColumnType<Date | null, null | undefined, Date | null>;
  created_at: Moment;
  updated_at: Moved;
};

/** What somebody signs in by: a password, or an identity at another house. */
type Credential = {
  id: string;
  account: string;
  provider: string;
  subject: string;
  password: string | null;
  created_at: Moment;
  updated_at: Moved;
};

type Session = {
  id: string;
  account: string;
  token: string;
  second_factor: boolean;
  last_seen_at: Moved;
  created_at: Moment;
};

/** What proves for a while who somebody is; the sign-in library writes it. Here: whom it proves. */
type Verification = { value: string };

/** When somebody tried to sign in under a name lately, whether it exists or not. */
type SignInAttempt = { name: string; tried_at: Date[]; last_tried_at: Moved };

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
  /** When those concerned were told that it ends soon. */
  reminded_at: ColumnType<Date | null, never, Date>;
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
  detail: Json<AuditDetail>;
  result: string;
  address: string | null;
  request: string | null;
  hash: string;
};

/** One row: the last number and hash of the log. */
type AuditHead = { single: Generated<boolean>; number: number; hash: string };

/** Whose secret it is; the sign-in library writes the rest. */
type SecondFactor = { account: string };

/** One row: what the records were opened as. */
type CityRow = { single: Generated<boolean>; kind: CityKind };

/** The tables, as Kysely sees them. The migrations make them. */
export type Schema = PublicationSchema & {
  catalogue_text: CatalogueText;
  catalogue_version: CatalogueVersion;
  catalogue_file: CatalogueFile;
  party: Party;
  statement: StatementRow;
  calculation: Calculation;
  account: Account;
  credential: Credential;
  session: Session;
  verification: Verification;
  sign_in_attempt: SignInAttempt;
  post: PostRow;
  holding: HoldingRow;
  mandate: MandateRow;
  attendance: AttendanceRow;
  audit_entry: AuditEntryRow;
  audit_head: AuditHead;
  consent: ConsentRow;
  second_factor: SecondFactor;
  city: CityRow;
} & MessageSchema &
  CaseSchema &
  CheckSchema &
  CallSchema &
  AttachmentSchema &
  PaperSchema &
  NoticeSchema;
