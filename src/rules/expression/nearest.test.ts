import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['amout', ['amount', 'account'], 'amount'],
    ['x', ['y'], 'y'],
    ['amount', ['amount'], 'amount'],
    ['金颔', ['金额', '名称'], '金额'],
    ['abcdef', ['abcxyz', 'abcdxx'], 'abcdxx'],
    ['交易额', ['合同金额', '上年实际交易额', '实际交易额'], '实际交易额'],
    ['transaction', ['actual_transaction'], 'actual_transaction'],
  ])('%s among %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  it.each([
    ['amount', []],
    ['amount', ['level', 'name']],
    ['abc', ['xyz']],
    ['abcdef', ['abcxyz']],
    ['额', ['实际交易额']],
    ['act', ['actual_transaction']],
  ])('%s has none among %j', (word, candidates) => {
    expect(nearest(word, candidates)).toBeUndefined();
  });
});
