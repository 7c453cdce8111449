import type { Catalogue } from '../catalogue/types.ts';
import { smallCatalogue, smallClause } from '../small-city.test-kit.ts';

/** Three projects of two owners in two years, which reach all the limits below. */
const GIVEN = `party: { role: enterprise }
records:
  - { id: p1, kind: project, done_on: 2021-03-01, amount: 400万元, owner_id: A, first: true }
  - { id: p2, kind: project, done_on: 2021-06-01, amount: 300万元, owner_id: A, first: true }
  - { id: p3, kind: project, done_on: 2020-06-01, amount: 300万元, owner_id: B, first: true }`;

const TENTH = 'award: { rate of: amount, rate: 10% }';
const SOME = 'award: { between: 3%..5% of amount }';
const FIRST = 'require: { 首次: { en: a first, if: first } }';

/** Each clause keeps several limits: within one another, across one another, shared with others. */
const RULES = {
  a: [TENTH, '{ per year: 50万元, lifetime: 80万元 }'],
  b: [TENTH, '{ lifetime: 80万元, years: 2 }'],
  c: [TENTH, '{ times: 2, per year: 50万元 }'],
  d: [TENTH, '{ years: 2, times: 3, lifetime: { cap: 80万元, per: owner_id } }'],
  e: [FIRST, TENTH, '{ per year: { cap: 50万元, shared: year }, lifetime: 80万元 }'],
  f: [TENTH, '{ per year: { cap: 50万元, shared: year }, years: 2 }'],
  g: [SOME, '{ years: 2, per year: { cap: 50万元, shared: year }, each: 30万元 }'],
  h: [TENTH, '{ per year: 50万元, lifetime: { cap: 80万元, per: owner_id } }'],
  i: [TENTH, '{ years: { count: 2, per: owner_id }, lifetime: 80万元 }'],
  k: [FIRST, TENTH, '{ times: { count: 2, per: owner_id }, years: 2, lifetime: 30万元 }'],
  l: [SOME, '{ lifetime: { cap: 70万元, shared: all }, per year: 40万元, each: 20万元 }'],
  m: [FIRST, TENTH, '{ lifetime: { cap: 70万元, shared: all }, years: 2 }'],
  n: [TENTH, '{ per year: { cap: 50万元, shared: year }, lifetime: { cap: 70万元, shared: all } }'],
};

/** Clauses with several limits each, as no catalogue of a city need have them. */
export function limitsSideBySide(): Catalogue {
  const clauses = Object.entries(RULES).map(([name, parts]) =>
    smallClause(name, `${parts.slice(0, -1).join('\n')}\nlimit: ${parts.at(-1)}`, { given: GIVEN }),
  );
  return smallCatalogue(...clauses);
}
