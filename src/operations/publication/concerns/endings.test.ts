import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../rules/index.ts';
import { dayOf } from '../../../values/index.ts';
import { FILES } from '../two-people.test-kit.ts';
import { endingsOn } from './endings.ts';

const { policies } = readCatalogue(FILES).catalogue;

describe('endingsOn', () => {
  it.each([
    ['2021-12-30', []],
    ['2021-12-31', [12]],
    ['2022-06-29', [12]],
    ['2022-06-30', [6]],
    ['2022-09-30', [3]],
    ['2022-11-30', [1]],
    ['2022-12-31', [1]],
    ['2023-01-01', [0]],
  ])('on %s the document that ends on 2022-12-31 is at %j', (today, months) => {
    const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
    expect(endingsOn(policies, dayOf(year, month, day)).map((one) => one.months)).toEqual(months);
  });
});
