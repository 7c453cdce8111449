import { expect, it } from 'vitest';
import type { Assessment, Result } from '../../../rules/view.ts';
import { differencesBetween } from './differences.ts';

const both = (text: string) => ({ zh: text, en: text });
const result = (clause: string, fen: string, more: Partial<Result> = {}): Result => ({
  clause,
  article: '第一条',
  title: both(clause),
  kind: 'loan',
  record: 'r1',
  event_on: null,
  outcome: 'granted',
  authority: 'computed',
  validity: 'in_force',
  total: 'computed',
  low_fen: fen,
  high_fen: fen,
  reason: null,
  missing: [],
  near_misses: [],
  readings: [],
  ...more,
});
const NONE_REFUSED = { refusals: [], refused_policies: [], absent_kinds: [] };
const answer = (...results: readonly Result[]) =>
  ({ as_of: '2022-10-10', results, ...NONE_REFUSED }) as unknown as Assessment;

const headings = (clause: string) => ({
  clause,
  article: '第一条',
  title: both(clause),
  kind: 'loan',
  authority: 'computed' as const,
  inForce: { from: null, to: null },
});

it('differencesBetween names results whose amount or outcome differs, and no mere wording', () => {
  const then = answer(result('p/1', '100'), result('p/2', '200'), result('p/3', '300'));
  const reworded = { ...result('p/1', '100'), title: both('别的名称') };
  const now = answer(reworded, result('p/2', '250'), result('p/4', '400'));
  expect(differencesBetween(then, now, headings)).toMatchObject([
    { clause: 'p/2', was: { low_fen: '200' }, is: { low_fen: '250' } },
    { clause: 'p/3', was: { low_fen: '300' }, is: null },
    { clause: 'p/4', was: null, is: { low_fen: '400' } },
  ]);
  expect(differencesBetween(then, then, headings)).toEqual([]);
});

it('differencesBetween finds refusals wherever an answer keeps them', () => {
  const { missing, near_misses, total, reason, outcome, low_fen, high_fen, ...plain } = {
    ...result('p/1', '0'),
    outcome: 'refused' as const,
    total: null,
  };
  const { record, event_on, validity, readings, ...heading } = plain;
  const refused = [{ reason, records: [{ record, event_on, validity }] }];
  const among = answer({
    ...plain,
    missing,
    near_misses,
    total,
    reason,
    outcome,
    low_fen,
    high_fen,
  });
  const apart = { ...answer(), refusals: [{ ...heading, readings: [], refused }] };
  expect(differencesBetween(among, apart, headings)).toEqual([]);
  expect(differencesBetween(answer(result('p/1', '500')), apart, headings)).toMatchObject([
    { clause: 'p/1', was: { low_fen: '500' }, is: { low_fen: '0' } },
  ]);
});

it('differencesBetween finds none where only what refuses a clause is said otherwise', () => {
  const reason = { code: 'condition', ...both('不满足：在示例区') };
  const refused_policies = [{ policy: 'p', reason, clauses: ['p/1', 'p/2'] }];
  const gathered = { ...answer(), refused_policies } as unknown as Assessment;
  const refused = { outcome: 'refused', record: null, validity: 'expired' } as const;
  const apart = answer(result('p/1', '0', refused), result('p/2', '0', refused));
  expect(differencesBetween(apart, gathered, headings)).toEqual([]);
  expect(differencesBetween(gathered, answer(), headings)).toEqual([]);
  const given = answer(result('p/1', '500', { record: null }));
  expect(differencesBetween(given, gathered, headings)).toMatchObject([
    { clause: 'p/1', was: { low_fen: '500' }, is: { low_fen: '0' } },
  ]);
});
