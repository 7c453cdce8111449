import { describe, expect, it } from 'vitest';
import type { PolicyView } from '../../../rules/view.ts';
import type { RefusedClause } from './refused.ts';
import { splitRefused } from './refused-documents.ts';

const both = (text: string) => ({ zh: text, en: text });
const policy: PolicyView = {
  policy: 'zone',
  title: both('示例文件'),
  number: null,
  cited_as: both('示例文件'),
  issuer: both('示例机关'),
  issued_on: null,
  in_force: { from: null, to: null, basis: '' },
  summary: '',
  interpreted_by: null,
  applies_to: [both('在示例区')],
  undertaking: null,
  questions: [],
};
const clauseOf = (clause: string, said: string, record: string | null = null): RefusedClause => ({
  clause,
  article: '一',
  title: both(clause),
  kind: 'party',
  authority: 'computed',
  reasons: [{ said: both(said), records: [{ record, event_on: null, validity: 'undated' }] }],
});

describe('splitRefused', () => {
  const policies = new Map([['zone', policy]]);

  it('puts the clauses of a document that is not for the party into one', () => {
    const clauses = [
      clauseOf('zone/1', '不满足：在示例区'),
      clauseOf('city/1', '不满足：在示例区'),
      clauseOf('zone/2', '受益对象是企业'),
    ];
    expect(splitRefused(clauses, policies)).toEqual({
      documents: [{ policy, label: both('在示例区'), clauses: [clauses[0], clauses[2]] }],
      others: [clauses[1]],
    });
  });

  it('leaves what is refused for another reason, or for a record', () => {
    const clauses = [
      clauseOf('zone/1', '没有“贷款”记录'),
      clauseOf('zone/2', '不满足：在示例区', 'r1'),
    ];
    expect(splitRefused(clauses, policies)).toEqual({ documents: [], others: clauses });
  });
});
