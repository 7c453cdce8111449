import type { Award } from '../award/types.ts';
import type { Expression, FactExpression, Quantifier } from '../expression/types.ts';
import type { Limit } from '../limit/types.ts';

/** The determination of an amount by an officer, as a step of the arithmetic. */
type Determination = { readonly determined: true };

/** Whatever can be a step of the arithmetic. */
export type Part = Award | Limit | Determination;

/** What the parts of the language need in order to become JavaScript. */
export type Emitter = {
  /** Whether the code keeps an account of its steps. */
  readonly explain: boolean;
  /** A name for a value that an author typed; it never appears in the code itself. */
  constant(value: unknown): string;
  /** Adds a function and gives its name. */
  define(parameters: string, body: string): string;
  /** Integer numerator of a numeric or date expression; NaN when unknown. */
  number(expression: Expression): string;
  /** 0, 1 or 2. */
  condition(expression: Expression): string;
  /** Code of the best value of a fact among the records for which a `some` holds. */
  best(some: Quantifier, fact: FactExpression, better: '<' | '>'): string;
  /** Text, code or set of codes; undefined when unknown. */
  value(expression: Expression): string;
  /** Name of the function that sets `lo` and `hi` to the award of `(r, i)`. */
  award(award: Award): string;
  /** Code of the payments that a limit counts: the clause's own, or of all that share its cap. */
  payments(shared: string | null): string;
  /** Position of another clause; its amounts stand in the arrays `L`, `H`, … of that number. */
  clause(id: string): number;
  /** The code that notes a step with the number it rests on; empty without explanation. */
  step(part: Part, number?: string): string;
};

/** Sets `lo` and `hi` from the code of an exact amount: unknown is anything from nothing upward. */
export function setAmount(code: string): string {
  return `const v=${code};if(v===v){if(v>0){lo=hi=v}else{lo=hi=0;why=${NOTHING_LEFT}}}else{lo=0;hi=Infinity;u=1}`;
}

/** Number of the reason `nothing_left`, see WHY. */
export const NOTHING_LEFT = 4;
/** Number of the reason `no_tier`, see WHY. */
export const NO_TIER = 2;
/** Number of the reason `used_up`, see WHY. */
export const USED_UP = 3;
