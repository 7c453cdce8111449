import { expect, it } from 'vitest';
import { nearnessOf } from './due.ts';

const due = (on: string, overdue = false, notice = false, provisional = false) => ({
  ...{ on, overdue, notice, provisional },
});

it.each([
  [null, { is: 'unstated' }],
  [due('2022-10-12'), { is: 'left', days: 2 }],
  [due('2022-10-10'), { is: 'today' }],
  [due('2022-10-07', true), { is: 'overdue', days: 3 }],
  // Where the clocks differ by a day the server is right.
  [due('2022-10-10', true), { is: 'overdue', days: 1 }],
  // Nobody is late with a notice whose time has passed.
  [due('2022-10-07', true, true), { is: 'over' }],
  [due('2022-10-12', false, true), { is: 'left', days: 2 }],
  // What is not settled is neither late nor over.
  [due('2022-10-12', false, true, true), { is: 'left', days: 2 }],
  [due('2022-10-07', false, false, true), { is: 'unsettled' }],
] as const)('%j seen from 2022-10-10 is %j', (deadline, nearness) => {
  expect(nearnessOf(deadline, '2022-10-10')).toEqual(nearness);
});
