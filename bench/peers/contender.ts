import type { Facts } from './facts.ts';

/** One way to compute the sixty amounts, opened and compiled. */
export type Contender = {
  readonly name: string;
  /** Brings a dossier into the form that the engine takes. What follows is timed, this is not. */
  start(facts: Facts): Run;
};

/** One dossier, computed anew at each call. */
type Run = {
  /** The sum of all amounts, in fen. */
  total(): number | Promise<number>;
  /** The amounts in fen, in the order of the clauses. */
  amounts(): readonly number[] | Promise<readonly number[]>;
};

export function sum(amounts: readonly number[]): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
