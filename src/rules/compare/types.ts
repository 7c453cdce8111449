import type { Message } from '../../values/index.ts';
import type { AmountAnswer, FenText, Outcome } from '../answer.ts';

/** What a line of a comparison is about. The last two do not touch anybody's rights. */
export type Aspect =
  | 'clause'
  | 'article'
  | 'validity'
  | 'beneficiary'
  | 'event'
  | 'condition'
  | 'award'
  | 'highest'
  | 'limit'
  | 'authority'
  | 'relation'
  | 'reading'
  | 'question'
  | 'rule'
  | 'examples'
  | 'wording';

/** One thing that is otherwise: a whole sentence, with the old and the new words where it has any. */
export type ChangeLine = {
  readonly aspect: Aspect;
  readonly change: 'added' | 'removed' | 'changed';
  readonly text: Message;
  readonly before: Message | null;
  readonly after: Message | null;
};

/** A clause in two versions of the catalogue. */
export type Comparison = {
  readonly clause: string;
  readonly article: string;
  readonly title: Message;
  /** `same`: only wording, layout or examples differ, and nobody gets more, less or otherwise. */
  readonly meaning: 'added' | 'removed' | 'changed' | 'same';
  readonly lines: readonly ChangeLine[];
};

/** A total of a sample that comes out otherwise. */
export type TotalChange = {
  readonly total: 'computed' | 'up_to' | 'unknown' | 'undecided' | 'paid';
  /** Whether it is of clauses without dates, which are added up apart. */
  readonly undated: boolean;
  /** Of totals with two ends: which one. */
  readonly end: 'low' | 'high' | null;
  readonly before_fen: FenText;
  readonly after_fen: FenText;
  /** After less before; negative where it falls. */
  readonly difference_fen: FenText;
};

export type ResultState = AmountAnswer & { readonly outcome: Outcome };

/** A result of a sample that comes out otherwise; `null` where there is none. */
export type ResultChange = {
  readonly clause: string;
  readonly title: Message;
  readonly record: string | null;
  readonly before: ResultState | null;
  readonly after: ResultState | null;
};

/** What becomes of a sample under another version of the catalogue. */
export type SampleEffect = {
  readonly sample: string;
  readonly title: Message;
  readonly as_of: string;
  readonly totals: readonly TotalChange[];
  readonly results: readonly ResultChange[];
};

/** A published example that comes out otherwise under a changed rule, and how. */
export type ExampleEffect = {
  readonly clause: string;
  readonly example: string;
  readonly text: Message;
};
