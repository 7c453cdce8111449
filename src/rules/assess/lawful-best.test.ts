import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../values/index.ts';
import type { Assessment } from '../answer.ts';
import { soundDossier } from '../catalogue-files.test-kit.ts';
import { smallCatalogue, smallClause } from '../small-city.test-kit.ts';
import { createAssessor } from './assessor.ts';

const AS_OF = dayOf(2022, 10, 10);
const NAMES = ['city', 'zone', 'park'] as const;
type Name = (typeof NAMES)[number];
type Relation = 'excluded' | 'unstated' | 'none';
/** Which of two clauses stand how to each other, and what limits the first one. */
type Law = { readonly limit: string; readonly zone: string; readonly related: readonly Related[] };
type Related = { readonly a: Name; readonly b: Name; readonly relation: Relation };

/** One for each record: `city` goes by the amount, `zone` by the level, `park` by the tag. */
type Project = {
  readonly year: number;
  readonly amount: number;
  readonly level: string;
  readonly isGreen: boolean;
};
type Award = { readonly clause: Name; readonly record: number };

const NONE: readonly Related[] = [];
const PAIRS = [
  ['zone', 'city'],
  ['park', 'city'],
  ['park', 'zone'],
] as const;

const relation = fc.constantFrom<Relation>('excluded', 'unstated', 'none');
const running = fc
  .record({
    key: fc.constantFrom('lifetime', 'per year'),
    cap: fc.constantFrom(30, 35, 40, 60),
    times: fc.option(fc.constantFrom(1, 2)),
  })
  .map(({ key, cap, times }) => `${key}: ${cap}万元${times === null ? '' : `, times: ${times}`}`);
const law: fc.Arbitrary<Law> = fc.record({
  limit: running,
  zone: fc.constantFrom('{}', '{ lifetime: 60万元 }'),
  related: fc
    .tuple(relation, relation, relation)
    .map((all) => PAIRS.map(([a, b], place) => ({ a, b, relation: all[place] ?? 'none' }))),
});
const projects: fc.Arbitrary<readonly Project[]> = fc.array(
  fc.record({
    year: fc.constantFrom(2020, 2021),
    amount: fc.constantFrom(50, 300, 350, 400),
    level: fc.constantFrom('national', 'provincial', 'municipal', 'district'),
    isGreen: fc.boolean(),
  }),
  { minLength: 2, maxLength: 4 },
);

function assessorOf({ limit, zone }: Law, related: readonly Related[]) {
  const overlaps = (own: Name) => {
    const of = (how: Relation) =>
      related.filter(({ a, relation: is }) => a === own && is === how).map(({ b }) => b);
    return `overlaps: { excluded: [${of('excluded').join(', ')}], unstated: [${of('unstated').join(', ')}] }`;
  };
  const table = '{ national: 50万元, provincial: 20万元, municipal: 32万元 }';
  const catalogue = smallCatalogue(
    smallClause(
      'city',
      `require: { 首次: { en: first, if: first } }\naward: { rate of: amount, rate: 10% }\nlimit: { ${limit} }`,
    ),
    smallClause(
      'zone',
      `award: { by: level, table: ${table} }\nlimit: ${zone}\n${overlaps('zone')}`,
    ),
    smallClause(
      'park',
      `require: { 绿色: { en: green, if: '"green" in tags' } }\naward: 24万元\n${overlaps('park')}`,
    ),
  );
  const assessor = createAssessor(catalogue);
  return (some: readonly Project[], isGiven: (award: Award) => boolean): Assessment => {
    const records = some.map(({ year, amount, level, isGreen }, record) => ({
      id: `p${record}`,
      kind: 'project',
      done_on: `${year}-0${record + 1}-01`,
      amount: `${amount}万元`,
      first: isGiven({ clause: 'city', record }),
      level: isGiven({ clause: 'zone', record }) ? level : 'district',
      tags: isGreen && isGiven({ clause: 'park', record }) ? ['green'] : [],
    }));
    const dossier = soundDossier(catalogue, { party: { role: 'enterprise' }, records });
    return assessor.assess(dossier, { asOf: AS_OF, explain: false });
  };
}

const awardsOf = (some: readonly Project[]): Award[] =>
  some.flatMap(({ level, isGreen }, record) => [
    { clause: 'city' as const, record },
    ...(level === 'district' ? [] : [{ clause: 'zone' as const, record }]),
    ...(isGreen ? [{ clause: 'park' as const, record }] : []),
  ]);

/**
 * The most that any lawful choice comes to: of all awards, every set without two that cannot go
 * together, to which none can be added. The others are refused by their own facts, and no clause says
 * that it overlaps with another.
 */
function mostBy(
  given: Law,
  some: readonly Project[],
  cannot: (relation: Relation) => boolean,
): number {
  const assess = assessorOf(given, NONE);
  const awards = awardsOf(some);
  const areRivals = (one: Award, other: Award) =>
    one.record === other.record &&
    given.related.some(
      ({ a, b, relation: is }) =>
        cannot(is) &&
        ((a === one.clause && b === other.clause) || (a === other.clause && b === one.clause)),
    );
  let most = 0;
  for (let set = 0; set < 2 ** awards.length; set++) {
    const has = (place: number) => Math.floor(set / 2 ** place) % 2 === 1;
    const isFree = (award: Award) => !awards.some((one, at) => has(at) && areRivals(one, award));
    if (!awards.every((award, place) => has(place) === isFree(award))) continue;
    const { totals } = assess(some, ({ clause, record }) =>
      awards.some((one, at) => has(at) && one.clause === clause && one.record === record),
    );
    most = Math.max(most, Number(totals.computed_fen));
  }
  return most;
}

const sumOf = ({ computed_fen }: Assessment['totals']) => Number(computed_fen);

type Named = { readonly clause: string; readonly record: string | null };

/** Those that are for one record and of clauses that are so related. */
function rivalsAmong<T extends Named>(
  some: readonly T[],
  { related }: Law,
  relations: readonly Relation[],
): T[] {
  const nameOf = ({ clause }: Named) => clause.replace('small/', '');
  return some.filter((one) =>
    some.some(
      (other) =>
        one.record === other.record &&
        related.some(
          ({ a, b, relation: is }) =>
            relations.includes(is) && nameOf(one) === a && nameOf(other) === b,
        ),
    ),
  );
}

describe('of awards that limits tie together', () => {
  it('the lawful choice that pays most counts, in both totals', () => {
    fc.assert(
      fc.property(law, projects, (given, some) => {
        const { totals, combination, results } = assessorOf(given, given.related)(some, () => true);
        expect(sumOf(totals)).toBe(mostBy(given, some, (is) => is === 'excluded'));
        if (combination === null) {
          const counting = results.filter(({ total }) => total !== null);
          expect(rivalsAmong(counting, given, ['excluded', 'unstated'])).toEqual([]);
          return;
        }
        for (const { members } of combination.overlaps) {
          const counting = members.filter(({ counts }) => counts);
          expect(rivalsAmong(counting, given, ['excluded', 'unstated'])).toEqual([]);
        }
        expect(sumOf(combination.totals)).toBe(mostBy(given, some, (is) => is !== 'none'));
      }),
      { numRuns: Number(process.env.DOSSIERS ?? 150) },
    );
  }, 600_000);
});
