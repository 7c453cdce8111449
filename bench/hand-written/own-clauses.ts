import type { Catalogue } from '../../src/rules/index.ts';
import { CLAUSES } from './facts.ts';

const POLICY = 'dalian-2017-52/';

/** The catalogue with those clauses only that are written by hand as well. */
export function ownClauses(catalogue: Catalogue): Catalogue {
  const own = new Set(CLAUSES.map((clause) => POLICY + clause));
  return { ...catalogue, clauses: catalogue.clauses.filter(({ id }) => own.has(id)) };
}
