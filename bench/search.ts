import { call } from '@orpc/server';
import { openCatalogue, router, VISITOR } from '../src/operations/index.ts';
import { findClauses, type ListedClause } from '../src/rules/view.ts';
import { dayOf } from '../src/values/index.ts';
import { type Case, measure, type Timing } from './measure.ts';

const CLAUSES = 250;
const NOTHING_ELSE = { holds: new Map(), today: dayOf(2022, 10, 10) };
const TEXTS = ['高新技术', 'gxjs', 'gaoxinjishu', '45', '300万', '银行', 'grant for a fund'];

export type SearchReport = {
  readonly clauses: number;
  readonly timings: readonly Timing[];
  /** The first search of all, which takes the pinyin apart. */
  readonly firstMs: number;
};

/** Times searches of the library as the browser does them, on clauses as the server sends them. */
export async function timeSearch(catalogue: string): Promise<SearchReport> {
  const clauses = await someClauses(catalogue);
  const start = performance.now();
  findClauses(clauses, 'gxjs');
  const firstMs = performance.now() - start;
  const cases = TEXTS.map(
    (text): Case => ({ name: text, run: () => 1 + findClauses(clauses, text).length }),
  );
  return { clauses: clauses.length, timings: await measure(cases), firstMs };
}

/** The shipped clauses, repeated until there are enough. */
async function someClauses(catalogue: string): Promise<readonly ListedClause[]> {
  const opening = openCatalogue(catalogue);
  if (!opening.ok) throw new Error('the catalogue has problems');
  const context = { ...opening.opened, caller: VISITOR, demonstrates: false, ...NOTHING_ELSE };
  const { clauses } = await call(router.listClauses, {}, { context });
  return Array.from({ length: CLAUSES }, (_, place) => ({
    ...(clauses[place % clauses.length] as ListedClause),
  }));
}
