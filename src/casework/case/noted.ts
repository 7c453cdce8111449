import type { SourceKind } from '../../dossiers/index.ts';
import type { Day, Message } from '../../values/index.ts';

/** Where the value of a field was known from when it was submitted; the value is the answer itself. */
export type AnswerSource = {
  readonly source: {
    readonly kind: SourceKind | 'earlier' | 'registered';
    readonly on: string | null;
  };
  /** Whether an office had confirmed this very value. */
  readonly confirmed: boolean;
  /** Whether the document that it rests on was no longer valid. */
  readonly expired: boolean;
  /** All of this in words. */
  readonly words: Message;
};

/** Sources by the field of the application; none of a field that was filled in by hand. */
export type AnswerSources = Readonly<Record<string, AnswerSource>>;

/** What the checks of a case came to when somebody decided, without what they rested on. */
export type Checked = {
  readonly on: Day;
  readonly checks: readonly {
    readonly id: string;
    readonly title: Message;
    readonly result: 'passed' | 'failed' | 'unknown';
  }[];
  readonly doubts: readonly {
    readonly id: string;
    readonly title: Message;
    /** Numbers of the other cases that it named. */
    readonly cases: readonly string[];
    readonly open: boolean;
  }[];
};

/** What was known besides when something was done: of a submission, or of a decision. */
export type Noted = { readonly sources?: AnswerSources; readonly checked?: Checked };
