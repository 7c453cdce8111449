import type { ColumnType, Generated } from 'kysely';
import type { Moment, Moved } from './column-values.ts';

/** A content that is kept, or is about to be. */
type StoredFile = { digest: string; noted_at: Moved };

type Described = ColumnType<string | null, string | null | undefined, string | null>;

type AttachmentRow = {
  id: Generated<string>;
  party: string;
  digest: string;
  name: string;
  type: 'pdf' | 'ofd' | 'jpeg' | 'png' | 'docx' | 'xlsx';
  size: number;
  account: string | null;
  uploaded_at: Moment;
  example: boolean;
  title: Described;
  issuer: Described;
  number: Described;
  issued_on: Described;
  valid_until: Described;
};

/** That a case rests on an attachment, which is kept from then on. */
type AttachmentUse = {
  attachment: string;
  claim: string;
  claim_number: string;
  used_at: Moment;
};

/** Who may read a file of a case: all who read the case, its offices only, or who applies only. */
export type FileReaders = 'everybody' | 'offices' | 'applicant';

/** A file that belongs to a case, and to no party. */
type CaseFileRow = {
  claim: string;
  digest: string;
  name: string;
  type: AttachmentRow['type'];
  size: number;
  readers: FileReaders;
  party: string | null;
  account: string | null;
  added_at: Moment;
};

export type AttachmentSchema = {
  stored_file: StoredFile;
  attachment: AttachmentRow;
  attachment_use: AttachmentUse;
  case_file: CaseFileRow;
};
