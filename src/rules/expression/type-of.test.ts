import { describe, expect, it } from 'vitest';
import { readExpression } from './read.ts';
import { SAMPLE_SCOPE } from './tck/sample-world.test-kit.ts';
import { denominatorOf, leastCommonMultiple, typeOf } from './type-of.ts';
import { factsOf, mentionsDetermination } from './walk.ts';

const read = (source: string) => readExpression(source, SAMPLE_SCOPE);

describe('units', () => {
  it.each([
    ['amount + 1元', 'CNY', 1],
    ['amount * 30%', 'CNY', 10],
    ['30% * amount', 'CNY', 10],
    ['2 * amount', 'CNY', 1],
    ['raised * 0.5', 'USD', 2],
    ['growth * growth', 'rate', 1_000_000_000_000],
    ['growth + 1.25%', 'rate', 1_000_000],
    ['growth * 2', 'rate', 1_000_000],
    ['0.3 + 0.125', 'one', 40],
    ['score - 1', 'one', 1_000_000],
    ['sum(payment.paid)', 'CNY', 1],
    ['sum(project.growth)', 'rate', 1_000_000],
    ['count(payment) * 2', 'one', 1],
    ['count(payment) * 1000元', 'CNY', 1],
    ['started_on.year', 'one', 1],
    ['previous(year).amount', 'CNY', 1],
    ['previous(year).growth', 'rate', 1_000_000],
  ])('%s is in %s, divided by %d', (source, unit, den) => {
    expect(typeOf(read(source))).toEqual({ is: 'number', unit });
    expect(denominatorOf(read(source))).toBe(den);
  });

  it.each([
    ['started_on + @"P1Y"', 'date'],
    ['@"P1Y"', 'duration'],
    ['name', 'text'],
    ['level', 'code'],
    ['tags', 'codes'],
    ['not(approved)', 'boolean'],
    ['some p in payment satisfies p.final', 'boolean'],
    ['"green" in tags', 'boolean'],
  ])('%s is a %s', (source, is) => {
    expect(typeOf(read(source)).is).toBe(is);
    expect(denominatorOf(read(source))).toBe(1);
  });

  it('finds the smallest common multiple', () => {
    expect(leastCommonMultiple(4, 6)).toBe(12);
    expect(leastCommonMultiple(1, 1_000_000)).toBe(1_000_000);
  });
});

describe('walking', () => {
  it('finds every fact of an expression', () => {
    const source =
      'sum(payment.paid where final) > amount * growth and ((level in ("city")) or previous(year).score = count(payment where made_on.year = this.year)) and not(list contains(tags, "green")) and started_on + @"P1D" < party.founded_on and every p in payment satisfies p.level = "city"';
    expect(factsOf(read(source)).map(({ fact }) => fact)).toEqual(
      'paid final amount growth level year score made_on year tags started_on founded_on level'.split(
        ' ',
      ),
    );
  });

  it('tells what rests on a determination', () => {
    expect(mentionsDetermination(read('amount > 1元 and determined.granted > 1元'))).toBe(true);
    expect(mentionsDetermination(read('amount > 1元'))).toBe(false);
  });
});
