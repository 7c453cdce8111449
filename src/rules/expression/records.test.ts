import { describe, expect, it } from 'vitest';
import { evaluate } from './tck/evaluate.test-kit.ts';
import { type Sample, sampleWorld } from './tck/sample-world.test-kit.ts';

const COMPLETE = ['payment'];
type Payments = NonNullable<Sample['payments']>;
const [NO, YES] = [0, 2];
const yes = { final: YES, paid: 100 };
const no = { final: NO, paid: 30 };
const open = { paid: 5 };

const SOME = 'some p in payment satisfies p.final';
const EVERY = 'every p in payment satisfies p.final';
const COUNT = 'count(payment where final)';
const SUM = 'sum(payment.paid where final)';

describe('records', () => {
  it.each<[string, Payments, readonly string[], string, string, string, string]>([
    ['none, all given', [], COMPLETE, 'no', 'yes', '0', '0'],
    ['none, not all given', [], [], 'unknown', 'unknown', 'unknown', 'unknown'],
    ['yes, all given', [yes], COMPLETE, 'yes', 'yes', '1', '100'],
    ['yes, not all given', [yes], [], 'yes', 'unknown', 'unknown', 'unknown'],
    ['no, all given', [no], COMPLETE, 'no', 'no', '0', '0'],
    ['no, not all given', [no], [], 'unknown', 'no', 'unknown', 'unknown'],
    ['yes and no, all given', [yes, no], COMPLETE, 'yes', 'no', '1', '100'],
    ['yes and no, not all given', [yes, no], [], 'yes', 'no', 'unknown', 'unknown'],
    ['unknown, all given', [open], COMPLETE, 'unknown', 'unknown', 'unknown', 'unknown'],
    ['unknown before yes', [open, yes], COMPLETE, 'yes', 'unknown', 'unknown', 'unknown'],
    ['unknown before no', [open, no], COMPLETE, 'unknown', 'no', 'unknown', 'unknown'],
    ['three of them', [yes, yes, no], COMPLETE, 'yes', 'no', '2', '200'],
  ])('%s', (_, payments, complete, some, every, count, sum) => {
    const world = sampleWorld({ payments, complete });
    expect([SOME, EVERY, COUNT, SUM].map((source) => evaluate(source, world))).toEqual([
      some,
      every,
      count,
      sum,
    ]);
  });

  it.each<[string, Payments, string, string]>([
    ['none is given', [], '0', 'unknown'],
    ['none is meant', [no], '0', 'unknown'],
    ['one is meant, others not', [no, yes, no], '100', '100'],
    ['two are meant and agree', [yes, { final: YES, paid: 100 }], '100', '100'],
    ['two are meant and differ', [yes, { final: YES, paid: 30 }], 'unknown', 'unknown'],
    ['another may be meant', [yes, open], 'unknown', 'unknown'],
    ['only one that may be meant', [no, open], 'unknown', 'unknown'],
    ['its figure is unknown', [{ final: YES }], 'unknown', 'unknown'],
  ])('the only one, all given and not: %s', (_, payments, ...expected) => {
    const source = 'only(payment.paid where final)';
    const answers = [COMPLETE, []].map((complete) =>
      evaluate(source, sampleWorld({ payments, complete })),
    );
    expect(answers).toEqual(expected);
  });

  it('adds up only what counts: an unknown figure that counts makes the sum unknown', () => {
    const without = sampleWorld({ payments: [yes, { final: YES }], complete: COMPLETE });
    expect(evaluate(SUM, without)).toBe('unknown');
    const aside = sampleWorld({ payments: [yes, { final: NO }], complete: COMPLETE });
    expect(evaluate(SUM, aside)).toBe('100');
    expect(evaluate('sum(payment.paid)', aside)).toBe('unknown');
    expect(evaluate('count(payment)', aside)).toBe('2');
  });

  it('joins records with the one at hand, and records with each other', () => {
    const payments = [
      { paid: 100, project: 'a', level: 'city' },
      { paid: 30, project: 'b', level: 'city' },
      { paid: 5, project: 'a', level: 'national' },
    ];
    const world = sampleWorld({ project: { name: 'a', amount: 50 }, payments, complete: COMPLETE });
    expect(evaluate('sum(payment.paid where project = this.name)', world)).toBe('105');
    expect(evaluate('count(payment where paid > this.amount)', world)).toBe('1');
    const twice = 'some q in payment satisfies q.project = p.project and q.paid < p.paid';
    expect(evaluate(`some p in payment satisfies (${twice})`, world)).toBe('yes');
    expect(evaluate(`every p in payment satisfies (${twice})`, world)).toBe('no');
    const alone = 'every p in payment satisfies count(payment where project = p.project) = 1';
    expect(evaluate(alone, world)).toBe('no');
    const share = 'some p in payment satisfies p.paid * 2 > sum(payment.paid)';
    expect(evaluate(share, world)).toBe('yes');
  });

  const projects = [
    { year: 2018, amount: 1, name: 'old', approved: YES },
    { year: 2019, amount: 7, name: 'last', approved: NO },
  ];
  const inYear = (year: number | undefined, complete: readonly string[] = ['project']) =>
    sampleWorld({ project: year === undefined ? {} : { year }, projects, complete });
  const OF_LAST_YEAR = ['amount', 'name', 'approved', 'level', 'started_on'].map(
    (fact) => `previous(year).${fact}`,
  );
  const lastYear = (world: ReturnType<typeof inYear>) =>
    OF_LAST_YEAR.map((source) => evaluate(source, world));
  const UNKNOWN = OF_LAST_YEAR.map(() => 'unknown');

  it('finds the record of the year before; without its fact all is unknown', () => {
    expect(lastYear(inYear(2020))).toEqual(['7', '"last"', 'no', 'unknown', 'unknown']);
    expect(lastYear(inYear(2019))).toEqual(['1', '"old"', 'yes', 'unknown', 'unknown']);
    expect(evaluate('previous(year).level = "city"', inYear(2020))).toBe('unknown');
    expect(evaluate('previous(year).approved or previous(year).name = "old"', inYear(2019))).toBe(
      'yes',
    );
  });

  it('knows nothing of a year before that may yet be given, or of a year that is not', () => {
    expect(lastYear(inYear(2018, []))).toEqual(UNKNOWN);
    expect(lastYear(inYear(undefined))).toEqual(UNKNOWN);
    expect(evaluate('previous(year).name = "last"', inYear(2018, []))).toBe('unknown');
  });

  it('takes nothing, an empty text or no from a year of which there is no record', () => {
    expect(lastYear(inYear(2018))).toEqual(['0', '""', 'no', '""', 'unknown']);
    expect(evaluate('previous(year).level = "city"', inYear(2018))).toBe('no');
    expect(evaluate('list contains(previous(year).tags, "green")', inYear(2018))).toBe('no');
  });
});
