import { describe, expect, it } from 'vitest';
import { readExpression } from './read.ts';
import { refusalOf } from './tck/refusal.test-kit.ts';
import { SAMPLE_SCOPE } from './tck/sample-world.test-kit.ts';

const each = (depth: number) => ({ is: 'each', depth });

describe('functions and quantifiers', () => {
  it('numbers the variables by their depth', () => {
    const source = 'some p in payment satisfies every q in 付款 satisfies q.paid <= p.paid';
    expect(readExpression(source, SAMPLE_SCOPE)).toMatchObject({
      op: 'some',
      kind: 'payment',
      depth: 1,
      test: {
        op: 'every',
        depth: 2,
        test: { left: { of: each(2) }, right: { of: each(1) } },
      },
    });
  });

  it('keeps bare names for the record at hand inside some and every', () => {
    const source = 'some p in payment satisfies p.paid > amount';
    expect(readExpression(source, SAMPLE_SCOPE)).toMatchObject({
      test: { left: { of: each(1) }, right: { of: { is: 'this' }, fact: 'amount' } },
    });
  });

  it('means the listed record by bare names inside sum and count, and the clause by this', () => {
    const source = 'sum(payment.paid where paid > this.amount and project = this.name)';
    expect(readExpression(source, SAMPLE_SCOPE)).toMatchObject({
      op: 'sum',
      kind: 'payment',
      value: { of: each(1), fact: 'paid' },
      where: { args: [{ left: { of: each(1) }, right: { of: { is: 'this' } } }, {}] },
    });
    expect(readExpression('count(项目 where 金额 > 1元)', SAMPLE_SCOPE)).toMatchObject({
      op: 'count',
      kind: 'project',
      where: { left: { of: each(1), kind: 'project' } },
    });
    expect(readExpression('count(工程)', SAMPLE_SCOPE)).toMatchObject({
      kind: 'project',
      where: null,
    });
  });

  it('hides an outer variable behind an inner one of the same name', () => {
    const source = 'some p in payment satisfies some p in project satisfies p.approved';
    expect(readExpression(source, SAMPLE_SCOPE)).toMatchObject({
      test: { test: { of: each(2), kind: 'project' } },
    });
  });

  it.each([
    [
      'foo(1)',
      '0: there is no function "foo"; there are not, list contains, sum, count, only, today',
    ],
    ['today(1) > started_on', '6: today( ) takes nothing'],
    ['today() > 1元', '10: the two sides differ in type or unit: a date and money (CNY)'],
    [
      'today() * 2 > amount',
      '8: cannot be computed: "today() * 2" (there are + - *, units must fit)',
    ],
    ['not(1)', '0: not( ) takes one condition'],
    ['not(approved, renewed)', '0: not( ) takes one condition'],
    [
      'list contains(name, "a")',
      '0: list contains( ) takes a fact with several codes and one code',
    ],
    ['list contains(tags)', '0: list contains( ) takes a fact with several codes and one code'],
    ['count()', '0: write: count(kind where condition)'],
    ['count(paymnt)', '6: the vocabulary has no record kind "paymnt", did you mean payment'],
    ['count(constructor)', '6: the vocabulary has no record kind "constructor"'],
    ['count(payment where paid)', '20: a condition is expected here: "paid"'],
    ['count(payment where final, level)', '27: too many arguments'],
    ['sum()', '0: write: sum(kind.fact where condition)'],
    ['sum(payment)', '0: write: sum(kind.fact where condition)'],
    ['sum(payment.payd)', '4: payment has no fact "payd", did you mean paid'],
    ['sum(payment.final)', '4: sum takes money or a number'],
    ['only(payment)', '0: write: only(kind.fact where condition)'],
    ['only(payment.final)', '5: only takes money or a number'],
    [
      'sum(payment.paid * 2)',
      '4: payment has no fact "paid * 2"; it has paid, made_on, final, level, project',
    ],
    ['sum(payment.paid where final, level)', '30: too many arguments'],
    [
      'some p in paymnt satisfies true',
      '10: the vocabulary has no record kind "paymnt", did you mean payment',
    ],
    ['some p in payment satisfies p.paid', '28: a condition is expected here: "p.paid"'],
    [
      'some p in payment satisfies p.payd = 1元',
      '28: payment has no fact "payd", did you mean paid',
    ],
    ['sum(payment.pais)', '4: payment has no fact "pais", did you mean paid'],
    [
      'approved and some p in pament satisfies p.final',
      '23: the vocabulary has no record kind "pament", did you mean payment',
    ],
    [
      'some p in payment, q in payment satisfies true',
      '0: write: some variable in kind satisfies condition (one variable at a time)',
    ],
    ['count(payment, final)', '13: a condition begins with where, not with a comma'],
    ['sum(payment.paid, final) > 1元', '16: a condition begins with where, not with a comma'],
    ['level in ("city" where "national")', '17: where belongs inside sum( ) and count( )'],
  ])('refuses %s', (source, refusal) => {
    expect(refusalOf(source)).toBe(refusal);
  });
});
