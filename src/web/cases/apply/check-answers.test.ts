import { describe, expect, it } from 'vitest';
import type { Field } from '../../api/case-queries.ts';
import { checkAnswers } from './check-answers.ts';

const field = (id: string, type: Field['type'], required = true): Field => ({
  ...{ id, group: 'party', type, choices: null, required, help: null },
  label: { zh: id, en: id },
});
const FIELDS = [
  field('name', { is: 'text' }),
  field('amount', { is: 'money', currency: 'CNY' }),
  field('share', { is: 'rate' }, false),
  field('day', { is: 'date' }, false),
  field('undertaking', { is: 'signature' }),
  field('material.a', { is: 'files' }),
];
const WHOLE = { name: '示例', amount: '300万元', undertaking: 'yes', 'material.a': 'f'.repeat(64) };

describe('checkAnswers', () => {
  it('has nothing against a whole application', () => {
    expect(checkAnswers(FIELDS, { ...WHOLE, share: '12.5%', day: '2022-10-10' })).toEqual([]);
    expect(checkAnswers(FIELDS, WHOLE)).toEqual([]);
  });

  it('finds everything at once: what lacks in words of its kind, and what is malformed', () => {
    const found = checkAnswers(FIELDS, { amount: '很多', day: '2022-02-30' });
    expect(found.map(({ field: id }) => id)).toEqual([
      ...['name', 'amount', 'day', 'undertaking', 'material.a'],
    ]);
    expect(found.map(({ message }) => message.zh)).toContain('请阅读并勾选承诺');
  });

  it('takes blanks for nothing', () => {
    expect(checkAnswers(FIELDS, { ...WHOLE, name: '  ' })).toHaveLength(1);
  });
});
