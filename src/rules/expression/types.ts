import type { Currency, Day } from '../../values/index.ts';

/** Unit of a number: a currency counted in hundredths, a rate, or none. */
export type Unit = Currency | 'rate' | 'one';

export type ValueType =
  | { readonly is: 'number'; readonly unit: Unit }
  | { readonly is: 'date' }
  | { readonly is: 'duration'; readonly of: 'months' | 'days' }
  | { readonly is: 'text' }
  | { readonly is: 'code'; readonly list: string }
  | { readonly is: 'codes'; readonly list: string }
  | { readonly is: 'boolean' };

/**
 * Where a fact is looked up: the record the clause is about, the party, the determination made for
 * the record, or the variable of an enclosing `some`, `every`, `sum`, `count` or `only` (by its depth).
 */
export type Subject =
  | { readonly is: 'this' }
  | { readonly is: 'party' }
  | { readonly is: 'determined' }
  | { readonly is: 'each'; readonly depth: number };

export type FactExpression = {
  readonly op: 'fact';
  readonly of: Subject;
  readonly kind: string;
  readonly fact: string;
  readonly position: number;
  readonly type: ValueType;
  /** Numbers are stored as integers: the true value is the stored one divided by `den`. */
  readonly den: number;
};

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Expressions after names, types and units have been checked. Plain data. */
export type Expression =
  | { readonly op: 'number'; readonly num: number; readonly den: number; readonly unit: Unit }
  | { readonly op: 'text'; readonly value: string }
  | { readonly op: 'boolean'; readonly value: boolean }
  | { readonly op: 'date'; readonly day: Day }
  | { readonly op: 'duration'; readonly of: 'months' | 'days'; readonly count: number }
  | FactExpression
  | {
      readonly op: 'compare';
      readonly test: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly op: 'and' | 'or'; readonly args: readonly Expression[] }
  | { readonly op: 'not'; readonly arg: Expression }
  | { readonly op: 'includes'; readonly set: Expression; readonly item: Expression }
  | {
      readonly op: 'some' | 'every';
      readonly kind: string;
      readonly depth: number;
      readonly test: Expression;
    }
  | {
      readonly op: 'sum' | 'only';
      readonly kind: string;
      readonly depth: number;
      readonly value: Expression;
      readonly where: Expression | null;
    }
  | {
      readonly op: 'count';
      readonly kind: string;
      readonly depth: number;
      readonly where: Expression | null;
    }
  | {
      readonly op: 'plus' | 'minus' | 'times';
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly op: 'shift';
      readonly date: Expression;
      readonly by: Expression;
      readonly sign: 1 | -1;
    }
  | { readonly op: 'year'; readonly date: Expression }
  /** The as-of date. */
  | { readonly op: 'today' }
  | {
      readonly op: 'previous';
      readonly year: FactExpression;
      /** The facts in which the record of the year before is the same. */
      readonly series: readonly FactExpression[];
      readonly value: FactExpression;
    };

/** Scale of the `number` and `rate` facts of a dossier: six decimals, exact. */
export const DECIMAL_SCALE = 1_000_000;

/** `some` and `every`. */
export type Quantifier = Extract<Expression, { op: 'some' | 'every' }>;
