import { describe, expect, it } from 'vitest';
import { readExpression } from './read.ts';
import { refusalOf } from './tck/refusal.test-kit.ts';
import { SAMPLE_SCOPE } from './tck/sample-world.test-kit.ts';

const THIS = { is: 'this' };
const PARTY = { is: 'party' };
const DETERMINED = { is: 'determined' };

/** What a project of the sample world has, as a refusal lists it. */
const IT_HAS =
  '; it has amount, raised, growth, score, year, started_on, name, level, tags, approved, renewed, owner.is_new';

describe('names', () => {
  it.each([
    ['amount', THIS, 'amount'],
    ['金额', THIS, 'amount'],
    ['投资额', THIS, 'amount'],
    ['this.amount', THIS, 'amount'],
    ['本记录.金额', THIS, 'amount'],
    ['owner.is_new', THIS, 'owner.is_new'],
    ['业主.新设', THIS, 'owner.is_new'],
    ['this.owner.is_new', THIS, 'owner.is_new'],
    ['party.staff', PARTY, 'staff'],
    ['主体.职工人数', PARTY, 'staff'],
    ['determined.granted', DETERMINED, 'granted'],
    ['核定.核定额', DETERMINED, 'granted'],
  ])('%s', (source, of, fact) => {
    expect(readExpression(source, SAMPLE_SCOPE)).toMatchObject({ op: 'fact', of, fact });
  });

  it('knows where a fact is stored and by what it is divided', () => {
    expect(readExpression('amount', SAMPLE_SCOPE)).toMatchObject({ position: 0, den: 1 });
    expect(readExpression('growth', SAMPLE_SCOPE)).toMatchObject({ position: 2, den: 1_000_000 });
    expect(readExpression('score', SAMPLE_SCOPE)).toMatchObject({ position: 3, den: 1_000_000 });
    expect(readExpression('year', SAMPLE_SCOPE)).toMatchObject({ position: 4, den: 1 });
  });

  it.each(['started_on.year', 'party.founded_on.year', '开工日期.年份'])(
    '%s is the year of a date',
    (source) => {
      expect(readExpression(source, SAMPLE_SCOPE)).toMatchObject({ op: 'year' });
    },
  );

  it.each(['previous(year).amount', '上年(年度).金额', 'previous(this.year) . amount'])(
    '%s is the figure of the year before',
    (source) => {
      expect(readExpression(source, SAMPLE_SCOPE)).toMatchObject({
        op: 'previous',
        year: { fact: 'year' },
        value: { fact: 'amount' },
      });
    },
  );

  it.each([
    ['1元 < amout', '5: project has no fact "amout", did you mean amount'],
    ['金颔 > 1元', '0: project has no fact "金颔", did you mean 金额'],
    ['party.stafff', '0: party has no fact "stafff", did you mean staff'],
    ['this.nothing', `0: project has no fact "nothing"${IT_HAS}`],
    ['pary.staff', `0: project has no fact "pary.staff"${IT_HAS}`],
    ['amount.year = 2020', `0: project has no fact "amount.year"${IT_HAS}`],
    ['constructor = 1', `0: project has no fact "constructor"${IT_HAS}`],
    ['this', `0: project has no fact "this"${IT_HAS}`],
    ['previous(score).amount', '9: previous( ) takes a year fact'],
    ['previous(2020).amount', '9: previous( ) takes a year fact'],
    ['previous(year).amout', '14: project has no fact "amout", did you mean amount'],
    [
      'next(year).amount',
      '0: "next(year).amount" is not understood; last year\'s figure is previous(year).fact',
    ],
    [
      'sum(payment.paid where previous(year).paid > paid)',
      '23: "previous(year).paid" is not understood; last year\'s figure is previous(year).fact',
    ],
  ])('refuses %s', (source, refusal) => {
    expect(refusalOf(source)).toBe(refusal);
  });

  it('has no bare names where no record is at hand', () => {
    const scope = { ...SAMPLE_SCOPE, bare: null, self: null };
    expect(() => readExpression('amount', scope)).toThrow('this place has no fact "amount"');
    expect(() => readExpression('this.amount', scope)).toThrow(
      'this place has no fact "this.amount"',
    );
    expect(readExpression('party.staff', scope)).toMatchObject({ of: PARTY });
  });
});
