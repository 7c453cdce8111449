import { expect, it } from 'vitest';
import { dayOf } from '../../values/index.ts';
import { dueOf } from './tell-of-case.ts';

const deadline = { day: dayOf(2027, 1, 8), provisional: false, overdue: false };

it('tells by when, whether that is settled, and where no time is stated', () => {
  expect(dueOf({ deadline })).toBe('2027-01-08');
  expect(dueOf({ deadline: null })).toMatchObject({ zh: '未载明' });
  expect(dueOf({ deadline: { ...deadline, provisional: true } })).toEqual({
    zh: '2027-01-08（暂定，该年工作日安排未公布）',
    en: '2027-01-08 (provisional: the working days of that year are not published)',
  });
});
