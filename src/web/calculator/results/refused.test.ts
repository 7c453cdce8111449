import { describe, expect, it } from 'vitest';
import type { AnsweredRecord, Heading, Refusal, Result } from '../../../rules/view.ts';
import { refusedClauses } from './refused.ts';

const both = (text: string) => ({ zh: text, en: text });
const headingOf = (clause: string, authority: Heading['authority'] = 'computed'): Heading => ({
  clause,
  article: '第一条',
  title: both(clause),
  kind: 'listing',
  authority,
});
const record = (id: string): AnsweredRecord => ({
  record: id,
  event_on: '2022-03-01',
  validity: 'in_force',
});
const notMet = (label: string) =>
  ({
    code: 'condition',
    zh: `不满足：${label}`,
    en: `not met: ${label}`,
    article: '第一条',
  }) as const;
const condition = (label: string, holds: 'yes' | 'no' | 'unknown') => ({
  label: both(label),
  holds,
});
const refusalOf = (heading: Heading, refused: Refusal['refused']): Refusal => ({
  ...heading,
  readings: [],
  refused,
});

describe('refusedClauses', () => {
  it('gathers the records of a clause for which the same conditions fail', () => {
    const refusal = refusalOf(headingOf('p/1'), [
      {
        reason: notMet('甲'),
        conditions: [condition('甲', 'no'), condition('乙', 'yes'), condition('丙', 'no')],
        records: [record('r1')],
      },
      {
        reason: notMet('甲'),
        conditions: [condition('甲', 'no'), condition('乙', 'unknown'), condition('丙', 'no')],
        records: [record('r2')],
      },
      {
        reason: notMet('乙'),
        conditions: [condition('甲', 'yes'), condition('乙', 'no'), condition('丙', 'yes')],
        records: [record('r3')],
      },
    ]);
    expect(refusedClauses([], [refusal])).toEqual([
      {
        ...headingOf('p/1'),
        reasons: [
          {
            said: { zh: '不满足：甲；丙', en: 'not met: 甲; 丙' },
            records: [record('r1'), record('r2')],
          },
          { said: { zh: '不满足：乙', en: 'not met: 乙' }, records: [record('r3')] },
        ],
      },
    ]);
  });

  it('puts results that came out refused to the plain refusals of their clause', () => {
    const replaced: Result = {
      ...headingOf('p/1'),
      ...record('r9'),
      outcome: 'refused',
      total: null,
      low_fen: '0',
      high_fen: '0',
      reason: { code: 'replaced', ...both('按第二条计算'), article: '第一条' },
      missing: [],
      near_misses: [],
      readings: [],
      conditions: [condition('甲', 'yes')],
    };
    const plain = { reason: notMet('甲'), records: [record('r1')] };
    const [first, ...others] = refusedClauses([replaced], [refusalOf(headingOf('p/1'), [plain])]);
    expect(others).toEqual([]);
    expect(first?.reasons.map(({ said, records }) => [said.zh, records[0]?.record])).toEqual([
      ['按第二条计算', 'r9'],
      ['不满足：甲', 'r1'],
    ]);
  });

  it('shows what is computed before what a person decides', () => {
    const plain = [{ reason: null, records: [record('r1')] }];
    const clauses = refusedClauses(
      [],
      [refusalOf(headingOf('p/1', 'up-to'), plain), refusalOf(headingOf('p/2'), plain)],
    );
    expect(clauses.map(({ clause }) => clause)).toEqual(['p/2', 'p/1']);
  });
});
