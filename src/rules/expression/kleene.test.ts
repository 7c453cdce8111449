import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emitCondition } from '../generate/emit-expression.ts';
import { readExpression } from './read.ts';
import { evaluate, run } from './tck/evaluate.test-kit.ts';
import { SAMPLE_SCOPE, sampleWorld } from './tck/sample-world.test-kit.ts';
import type { Expression } from './types.ts';

const [NO, UNKNOWN, YES] = [0, 1, 2];
const VALUES = [NO, UNKNOWN, YES];
const NAMES = ['no', 'unknown', 'yes'];

describe('truth tables', () => {
  for (const a of VALUES) {
    for (const b of VALUES) {
      const world = sampleWorld({ project: { approved: a, renewed: b } });
      it(`of ${NAMES[a]} and ${NAMES[b]}`, () => {
        expect(evaluate('approved and renewed', world)).toBe(NAMES[Math.min(a, b)]);
        expect(evaluate('approved or renewed', world)).toBe(NAMES[Math.max(a, b)]);
        expect(evaluate('not(approved)', world)).toBe(NAMES[2 - a]);
        const known = a !== UNKNOWN && b !== UNKNOWN;
        expect(evaluate('approved = renewed', world)).toBe(
          known ? NAMES[a === b ? 2 : 0] : 'unknown',
        );
        expect(evaluate('approved != renewed', world)).toBe(
          known ? NAMES[a === b ? 0 : 2] : 'unknown',
        );
      });
      for (const c of VALUES) {
        const three = sampleWorld({ project: { approved: a, renewed: b }, party: { listed: c } });
        it(`of ${NAMES[a]}, ${NAMES[b]} and ${NAMES[c]}`, () => {
          expect(evaluate('approved and renewed and party.listed', three)).toBe(
            NAMES[Math.min(a, b, c)],
          );
          expect(evaluate('approved or renewed or party.listed', three)).toBe(
            NAMES[Math.max(a, b, c)],
          );
          const mixed = 'approved and (renewed or not(party.listed))';
          expect(evaluate(mixed, three)).toBe(NAMES[Math.min(a, Math.max(b, 2 - c))]);
        });
      }
    }
  }

  it.each(['=', '!=', '<', '<=', '>', '>='])('of numbers under %s', (test) => {
    for (const [x, y] of [
      [1, 2],
      [2, 2],
      [3, 2],
    ] as const) {
      const world = sampleWorld({ project: { amount: x, year: y, started_on: x } });
      const js = {
        '=': x === y,
        '!=': x !== y,
        '<': x < y,
        '<=': x <= y,
        '>': x > y,
        '>=': x >= y,
      };
      const expected = js[test as keyof typeof js] ? 'yes' : 'no';
      expect(evaluate(`amount ${test} 0.02元`, world)).toBe(expected);
      expect(evaluate(`started_on ${test} @"1970-01-03"`, world)).toBe(expected);
      expect(evaluate(`amount + 1元 ${test} 0.02元 + 1元`, world)).toBe(expected);
    }
    for (const side of [
      `amount ${test} 1元`,
      `1元 ${test} amount`,
      `amount ${test} amount`,
      `started_on ${test} started_on`,
    ]) {
      expect(evaluate(side, sampleWorld({}))).toBe('unknown');
    }
  });

  it.each([
    ['name = "a"', 'name', 'a', 'b'],
    ['level = "city"', 'level', 'city', 'national'],
    ['"green" in tags', 'tags', ['green'], ['digital']],
  ])('of texts: %s', (source, fact, match, other) => {
    const negated = source.replace('=', '!=');
    const answers = [{ [fact]: match }, { [fact]: other }, {}].map((project) => [
      evaluate(source, sampleWorld({ project })),
      evaluate(`not(${source})`, sampleWorld({ project })),
      negated === source ? undefined : evaluate(negated, sampleWorld({ project })),
    ]);
    const third = (answer: string) => (negated === source ? undefined : answer);
    expect(answers).toEqual([
      ['yes', 'no', third('no')],
      ['no', 'yes', third('yes')],
      ['unknown', 'unknown', third('unknown')],
    ]);
  });
});

/** Conditions over three booleans, an amount and two payments' marks. */
const anyCondition = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'approved',
      'renewed',
      'party.listed',
      '(amount > 1元)',
      '(amount in [0元..2元])',
      '(level = "city")',
      '("green" in tags)',
      '(some p in payment satisfies p.final)',
      '(every p in payment satisfies p.final)',
      '(count(payment where final) > 1)',
      '(sum(payment.paid) < amount)',
    ),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a} and ${b})`),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a} or ${b})`),
    tie('condition').map((a) => `not(${a})`),
    tie('condition').map((a) => `(${a} = approved)`),
    tie('condition').map((a) => `(some p in payment satisfies p.final and ${a})`),
    tie('condition').map((a) => `(every p in payment satisfies p.final or ${a})`),
  ),
})).condition;

/** The facts: each known or not; a known one stays when others become known. */
const anyKnowledge = fc.record({
  approved: fc.constantFrom(NO, YES),
  renewed: fc.constantFrom(NO, YES),
  listed: fc.constantFrom(NO, YES),
  amount: fc.constantFrom(0, 100, 150, 300),
  level: fc.constantFrom('city', 'national'),
  tags: fc.constantFrom(['green'], ['digital'], []),
  finals: fc.array(fc.constantFrom(NO, YES), { minLength: 2, maxLength: 2 }),
  paid: fc.array(fc.constantFrom(10, 200), { minLength: 2, maxLength: 2 }),
});
type Knowledge = typeof anyKnowledge extends fc.Arbitrary<infer T> ? T : never;

const MASKED = [
  'approved',
  'renewed',
  'listed',
  'amount',
  'level',
  'tags',
  'final0',
  'final1',
  'paid0',
  'paid1',
  'rest',
];

/** What is known of all there is to know; `rest` hides the last payment and that it was the last. */
function worldOf(all: Knowledge, hidden: readonly string[]) {
  const known = <T>(name: string, value: T) =>
    hidden.includes(name) ? {} : { [name.replace(/\d/, '')]: value };
  const payments = all.finals.map((final, index) => ({
    ...known(`final${index}`, final),
    ...known(`paid${index}`, all.paid[index] ?? 0),
  }));
  const { approved, renewed, listed, amount, level, tags } = all;
  const open = hidden.includes('rest');
  return sampleWorld({
    project: {
      ...known('approved', approved),
      ...known('renewed', renewed),
      ...known('amount', amount),
      ...known('level', level),
      ...known('tags', tags),
    },
    party: known('listed', listed),
    payments: open ? payments.slice(0, 1) : payments,
    complete: open ? [] : ['payment'],
  });
}

const anyHidden = fc.subarray(MASKED);
const answerOf = (source: string, world: ReturnType<typeof sampleWorld>): number => {
  const expression: Expression = readExpression(source, SAMPLE_SCOPE);
  return Number(run(expression, emitCondition, world));
};

describe('laws of Kleene', () => {
  it('De Morgan, double negation, idempotence, absorption', () => {
    fc.assert(
      fc.property(anyCondition, anyCondition, anyKnowledge, anyHidden, (a, b, all, hidden) => {
        const world = worldOf(all, hidden);
        const equal = (left: string, right: string) =>
          expect(answerOf(left, world), `${left} | ${right}`).toBe(answerOf(right, world));
        equal(`not(${a} and ${b})`, `not(${a}) or not(${b})`);
        equal(`not(${a} or ${b})`, `not(${a}) and not(${b})`);
        equal(`not(not(${a}))`, a);
        equal(`${a} and ${b}`, `${b} and ${a}`);
        equal(`${a} or (${a} and ${b})`, a);
        equal(`not(some p in payment satisfies (${a}))`, `every p in payment satisfies not(${a})`);
      }),
    );
  });

  it('learning a fact never turns yes into no, nor no into yes, nor either into unknown', () => {
    fc.assert(
      fc.property(anyCondition, anyKnowledge, anyHidden, anyHidden, (source, all, one, two) => {
        const less = answerOf(source, worldOf(all, [...one, ...two]));
        const more = answerOf(source, worldOf(all, one));
        expect(VALUES).toContain(less);
        if (less !== UNKNOWN) expect(more).toBe(less);
      }),
      { numRuns: 500 },
    );
  });

  it('with everything known, everything is decided', () => {
    fc.assert(
      fc.property(anyCondition, anyKnowledge, (source, all) => {
        expect(answerOf(source, worldOf(all, []))).not.toBe(UNKNOWN);
      }),
    );
  });
});
