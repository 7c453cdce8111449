import type { Fen, Fraction } from '../../values/index.ts';
import type { Expression } from '../expression/types.ts';

/** One band of a marginal award; `upTo` is inclusive, `null` in the last band. */
export type Band = { readonly upTo: Fen | null; readonly rate: Fraction };

/** How a clause fixes its amount. A closed set; each kind is one file of this folder. */
export type Award =
  | { readonly award: 'fixed'; readonly amount: Expression }
  | {
      readonly award: 'by';
      readonly fact: Expression;
      readonly rows: readonly { readonly codes: readonly string[]; readonly award: Award }[];
    }
  | {
      readonly award: 'first';
      readonly rows: readonly { readonly when: Expression; readonly award: Award }[];
    }
  | { readonly award: 'rate'; readonly of: Expression; readonly rate: Fraction }
  | {
      readonly award: 'between';
      readonly of: Expression;
      readonly from: Fraction;
      readonly to: Fraction;
    }
  /** Two sums in fen, the least and the most. */
  | { readonly award: 'range'; readonly from: Fen; readonly to: Fen }
  | { readonly award: 'marginal'; readonly of: Expression; readonly bands: readonly Band[] }
  | { readonly award: 'match'; readonly of: Expression }
  | { readonly award: 'difference'; readonly of: string; readonly less: readonly string[] }
  | {
      readonly award: 'uplift';
      readonly of: readonly string[];
      readonly by: Fraction;
      /** What the rate is taken of: the award itself, or the amount before a difference. */
      readonly on: 'award' | 'gross';
    }
  /** `null`: the text names no ceiling. */
  | { readonly award: 'up_to'; readonly ceiling: Award | null }
  | { readonly award: 'sum'; readonly of: readonly Award[] }
  | {
      readonly award: 'instalments';
      readonly each: Award;
      readonly times: Expression;
      readonly months: number;
    };

/** The award of one kind. */
export type AwardOf<K extends Award['award']> = Extract<Award, { award: K }>;
