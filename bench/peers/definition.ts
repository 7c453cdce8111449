import type { BooleanFact, CodeFact, CountFact, DateFact, MoneyFact } from './facts.ts';

/** A condition. Money is in fen, days are counted as in `Day`. */
export type Test =
  | { readonly test: 'is'; readonly fact: BooleanFact; readonly wanted: boolean }
  | { readonly test: 'one of'; readonly fact: CodeFact; readonly codes: readonly string[] }
  | { readonly test: 'from' | 'until'; readonly fact: DateFact; readonly day: number }
  | { readonly test: 'at least'; readonly fact: MoneyFact | CountFact; readonly figure: number }
  | {
      readonly test: 'share';
      readonly fact: MoneyFact;
      readonly of: MoneyFact;
      readonly percent: number;
    }
  | { readonly test: 'either'; readonly tests: readonly Test[] };

/** One band of a marginal award; the bound belongs to it, the last has none. */
export type Band = { readonly upTo: number | null; readonly basisPoints: number };

/** How an amount is fixed; rates are in hundredths of a per cent, the result is floored to fen. */
export type Award =
  | {
      readonly award: 'table';
      readonly fact: CodeFact;
      readonly rows: readonly { readonly code: string; readonly fen: number }[];
    }
  | {
      readonly award: 'ladder';
      readonly rows: readonly { readonly when: Test; readonly fen: number }[];
    }
  | { readonly award: 'rate'; readonly of: MoneyFact; readonly basisPoints: number }
  | { readonly award: 'bands'; readonly of: MoneyFact; readonly bands: readonly Band[] }
  | { readonly award: 'match'; readonly of: MoneyFact }
  | {
      readonly award: 'heads';
      readonly rows: readonly { readonly count: CountFact; readonly fen: number }[];
    }
  | {
      readonly award: 'days';
      readonly of: MoneyFact;
      readonly days: CountFact;
      readonly basisPoints: number;
    };

/** A clause, as every contender writes it in its own language. */
export type Definition = {
  readonly id: string;
  /** All of them must hold, else the amount is nothing. */
  readonly tests: readonly Test[];
  readonly award: Award;
  /** The most for one case. */
  readonly cap: number | null;
  /** The most together with what has been received already. */
  readonly ceiling: { readonly fen: number; readonly counting: MoneyFact } | null;
};
