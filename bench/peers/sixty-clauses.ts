import { dayOf } from '../../src/values/index.ts';
import type { Award, Band, Definition, Test } from './definition.ts';
import { type Draw, drawFrom } from './draw.ts';
import { LISTS } from './facts.ts';

const WAN = 1_000_000;
const ROUNDS = 5;
const SEED = 20_171_025;

/** What a clause pays; the figures are drawn. Sixty clauses are five rounds of these twelve. */
const AWARDS: readonly ((draw: Draw) => Pick<Definition, 'award' | 'cap' | 'ceiling'>)[] = [
  (draw) => plain({ award: 'table', fact: 'level', rows: falling(draw, 'level') }),
  (draw) => plain({ award: 'table', fact: 'grade', rows: falling(draw, 'grade') }),
  (draw) => plain({ award: 'ladder', rows: ladderOf(draw) }),
  (draw) => capped(draw, { award: 'rate', of: 'rd_expense', basisPoints: rateOf(draw) }),
  (draw) => capped(draw, { award: 'rate', of: 'equipment', basisPoints: rateOf(draw) }),
  (draw) => capped(draw, { award: 'rate', of: 'rent', basisPoints: rateOf(draw) }),
  (draw) => capped(draw, { award: 'bands', of: 'investment', bands: bandsOf(draw) }),
  (draw) => capped(draw, { award: 'bands', of: 'contract', bands: bandsOf(draw) }),
  (draw) => capped(draw, { award: 'match', of: 'upper_award' }),
  (draw) => pooled(draw, { award: 'rate', of: 'tax_paid', basisPoints: rateOf(draw) }),
  (draw) => pooled(draw, { award: 'heads', rows: headsOf(draw) }),
  (draw) => capped(draw, { award: 'days', of: 'loan', days: 'loan_days', basisPoints: 1 }),
];

const TESTS: readonly ((draw: Draw) => Test)[] = [
  () => ({ test: 'is', fact: 'tax_clear', wanted: true }),
  (draw) => ({ test: 'is', fact: draw.one(['high_tech', 'specialised']), wanted: true }),
  (draw) => ({ test: 'is', fact: draw.one(['in_park', 'exports']), wanted: true }),
  (draw) => oneOf('industry', draw.some(LISTS.industry, draw.whole(5, 10))),
  (draw) => oneOf('district', draw.some(LISTS.district, draw.whole(4, 8))),
  () => oneOf('credit', ['a', 'b']),
  (draw) => ({ test: 'from', fact: 'registered_on', day: dayOf(draw.whole(2008, 2016), 1, 1) }),
  (draw) => ({ test: 'until', fact: 'certified_on', day: dayOf(draw.whole(2018, 2023), 12, 31) }),
  (draw) => ({ test: 'from', fact: 'signed_on', day: dayOf(draw.whole(2010, 2018), 7, 1) }),
  (draw) => ({ test: 'at least', fact: 'revenue', figure: draw.whole(1, 20) * 50 * WAN }),
  (draw) => ({ test: 'at least', fact: 'staff', figure: draw.whole(2, 15) * 10 }),
  (draw) => ({ test: 'share', fact: 'rd_expense', of: 'revenue', percent: draw.whole(2, 6) }),
  (draw) => ({
    test: 'either',
    tests: [
      { test: 'at least', fact: 'patents', figure: draw.whole(2, 9) },
      { test: 'is', fact: 'certified_green', wanted: true },
    ],
  }),
];

/** The sixty clauses, the same in every run. */
export function sixtyClauses(): Definition[] {
  const draw = drawFrom(SEED);
  return Array.from({ length: ROUNDS }).flatMap((_, round) =>
    AWARDS.map((award, index) => ({
      id: `bench/${round * AWARDS.length + index + 1}`,
      tests: [
        { test: 'is', fact: 'blacklisted', wanted: false },
        ...draw.some(TESTS, draw.whole(2, 4)).map((test) => test(draw)),
      ],
      ...award(draw),
    })),
  );
}

const plain = (award: Award) => ({ award, cap: null, ceiling: null });
const capped = (draw: Draw, award: Award) => ({
  ...plain(award),
  cap: draw.whole(2, 20) * 10 * WAN,
});
const pooled = (draw: Draw, award: Award) => ({
  ...capped(draw, award),
  ceiling: { fen: draw.whole(5, 30) * 10 * WAN, counting: 'received' as const },
});

const oneOf = (fact: 'industry' | 'district' | 'credit', codes: readonly string[]): Test => ({
  test: 'one of',
  fact,
  codes,
});

const rateOf = (draw: Draw): number => draw.whole(4, 40) * 50;

/** Half as much for each step down; the last code of the list gives nothing. */
function falling(draw: Draw, list: 'level' | 'grade') {
  const most = draw.whole(5, 50) * 8 * WAN;
  return LISTS[list].slice(0, -1).map((code, index) => ({ code, fen: most / 2 ** index }));
}

function ladderOf(draw: Draw) {
  const most = draw.whole(2, 10) * 10 * WAN;
  return [6, 3, 1].map((figure, index) => ({
    when: { test: 'at least', fact: 'standards', figure } as const,
    fen: most / 2 ** index,
  }));
}

function bandsOf(draw: Draw): Band[] {
  const first = draw.whole(1, 5) * 100 * WAN;
  const top = draw.whole(6, 12) * 50;
  return [
    { upTo: first, basisPoints: top },
    { upTo: first * 2, basisPoints: top - 100 },
    { upTo: first * 6, basisPoints: top - 200 },
    { upTo: null, basisPoints: 50 },
  ];
}

function headsOf(draw: Draw) {
  return [
    { count: 'talents', fen: draw.whole(1, 5) * WAN },
    { count: 'researchers', fen: draw.whole(1, 9) * (WAN / 10) },
  ] as const;
}
