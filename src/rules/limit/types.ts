import type { Fen } from '../../values/index.ts';
import type { Award } from '../award/types.ts';
import type { Expression, FactExpression } from '../expression/types.ts';

/** A bound on what a clause pays. Applied in the order written, each on both ends of the amount. */
export type Limit =
  /** On one event; the cap may be a table by category. */
  | { readonly limit: 'each'; readonly cap: Award }
  /** On all events of one owner, in one calendar year or altogether; `shared` pools several clauses. */
  | {
      readonly limit: 'per_year' | 'lifetime';
      readonly cap: Fen;
      readonly per: FactExpression | null;
      readonly shared: string | null;
    }
  /** On the number of awards (`times`) or of distinct years with an award (`years`). */
  | {
      readonly limit: 'times' | 'years';
      readonly count: number;
      readonly per: FactExpression | null;
    }
  /** On this award together with other money: what is counted is taken off the cap first. */
  | { readonly limit: 'ceiling'; readonly cap: Expression; readonly counting: Expression | null };
