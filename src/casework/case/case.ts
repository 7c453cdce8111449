import type { Day, Fen } from '../../values/index.ts';
import type { Duty, End } from '../procedure/kinds.ts';
import type { Answers, ClaimParties, Correction, Publication } from './carried.ts';
import type { Pins } from './events.ts';
import type { AnswerSources } from './noted.ts';

/** Days from one on, up to another. */
type Span = { readonly from: Day; readonly to: Day };

export type Submission = {
  readonly on: Day;
  readonly answers: Answers;
  /** Where they came from then; absent where that was not noted. */
  readonly sources?: AnswerSources;
};

/** An objection to the line of a case in a public notice. */
export type Objection = {
  readonly receipt: string;
  readonly on: Day;
  readonly reason: string;
  /** The account of who objected; null for a visitor. */
  readonly account: string | null;
  readonly settled: 'rejected' | 'upheld' | null;
};

/** Where a case stands: a fold over its events. */
export type Case = {
  readonly id: string;
  readonly pins: Pins;
  /** The batch that it belongs to, as `2022-09`: set once, and kept; null for none. */
  readonly batch: string | null;
  readonly parties: ClaimParties;
  /** The parties that act as each office of the procedure. */
  readonly offices: Readonly<Record<string, readonly string[]>>;
  /** The party named in the place of an office that stands back. */
  readonly named: Readonly<Record<string, string>>;
  /** A stage of the procedure, or the end. */
  readonly at: string;
  readonly end: End | null;
  /** The day on which it came there, and the day of the last event. */
  readonly since: Day;
  readonly lastOn: Day;
  /** Spans at stages that returned it to the applicant: their time paused, and goes on when it is back. */
  readonly earlier: Readonly<Record<string, readonly Span[]>>;
  readonly submissions: readonly Submission[];
  /** What the last return asked for, and where the mended application goes; null for nothing open. */
  readonly returned: {
    readonly corrections: readonly Correction[];
    readonly backTo: string | null;
  } | null;
  /** What the last return to the applicant asked for, kept after resubmission. */
  readonly asked: readonly Correction[];
  readonly scores: readonly { readonly account: string; readonly score: number }[];
  /** Who stood back: they act in it no more. */
  readonly recused: readonly string[];
  readonly approved: Fen | null;
  readonly paid: Fen;
  /** Its line in a public notice; null before one. A frozen line waits for an inquiry. */
  readonly line: { readonly publication: Publication; readonly frozen: boolean } | null;
  readonly objections: readonly Objection[];
  /** Who acted under which duty. */
  readonly acts: readonly { readonly account: string; readonly duty: Duty }[];
};
