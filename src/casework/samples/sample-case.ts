import type { Role } from '../../offices/index.ts';
import type { Assessor, Catalogue, SourceFile } from '../../rules/index.ts';
import type { Form } from '../application/field.ts';
import type { Answers, Publication } from '../case/carried.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Waiting } from '../case/waiting.ts';
import type { Procedure } from '../procedure/types.ts';
import type { SampleDocument } from './sample-documents.ts';
import type { WrittenMandate, WrittenObjector } from './written.ts';

/** A made-up person of the demonstration city, by post: `finance-payer`, or its stand-in. */
export type SamplePerson = {
  readonly id: string;
  readonly account: string;
  readonly party: string;
  readonly role: Role;
};

/** What sample cases are replayed in. */
export type SampleCity = {
  readonly files: readonly SourceFile[];
  readonly catalogue: Catalogue;
  readonly assessor: Assessor;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly people: readonly SamplePerson[];
  /** The version of the catalogue that cases are pinned to. */
  readonly version: number;
  /** Ids of cases and notices, and digests of documents that nobody wrote: the same for the same text. */
  readonly idOf: (text: string) => string;
  readonly digestOf: (text: string, type: 'png' | 'pdf') => string;
};

/** An event, and when it happened: milliseconds since 1970. */
export type DatedEvent = { readonly at: number; readonly event: CaseEvent };

/** A made-up case, as the core made it of what the file says. */
export type SampleCase = {
  readonly key: string;
  readonly id: string;
  /** The key of its call. */
  readonly call: string;
  readonly clause: string;
  readonly matter: string | null;
  readonly form: Form;
  readonly events: readonly DatedEvent[];
  readonly folded: Case;
  readonly waiting: Waiting;
  /** What is filled in so far, by whom; null once it was submitted. */
  readonly draft: { readonly answers: Answers; readonly account: string } | null;
  readonly objectors: readonly (WrittenObjector & { readonly receipt: string })[];
  /** What was handed in with it, as the form calls it, and the text of which `digestOf` is the digest. */
  readonly files: readonly {
    readonly title: string;
    readonly text: string;
    readonly digest: string;
  }[];
  /** What its steps name besides. */
  readonly documents: readonly SampleDocument[];
};

/** A made-up public notice. */
export type SampleNotice = {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly department: string;
  readonly account: string;
  readonly publication: Publication;
  readonly workingDays: number | null;
  readonly at: number;
  readonly lines: readonly {
    readonly case: SampleCase;
    /** The number of the event by which it was published, and the case as it was then. */
    readonly event: number;
    readonly folded: Case;
  }[];
};

/** All that happened in the demonstration city before a visitor comes. */
export type SampleCases = {
  readonly cases: readonly SampleCase[];
  readonly notices: readonly SampleNotice[];
  readonly mandates: readonly WrittenMandate[];
  /** Records that dossiers have besides those of their samples, by party, in plain values. */
  readonly records: ReadonlyMap<string, readonly unknown[]>;
};
