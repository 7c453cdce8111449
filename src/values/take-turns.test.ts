import { expect, it } from 'vitest';
import { takeTurns } from './take-turns.ts';

it('lets two work at a time, in the order in which they came, whatever becomes of them', async () => {
  const inTurn = takeTurns(2);
  const begun: number[] = [];
  let [working, most] = [0, 0];
  const work = (number: number) =>
    inTurn(async () => {
      begun.push(number);
      working += 1;
      most = Math.max(most, working);
      await Promise.resolve();
      working -= 1;
      if (number === 2) throw new Error('failed');
      return number;
    });
  const all = await Promise.allSettled([1, 2, 3, 4, 5].map(work));
  expect(all.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true]);
  expect([begun, most]).toEqual([[1, 2, 3, 4, 5], 2]);
  expect(await inTurn(async () => 6)).toBe(6);
});
