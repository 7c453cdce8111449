import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../rules/view.ts';
import type { Dossier } from './dossier.ts';
import { maskValue, personalOf, withPersonal } from './mask.ts';

const label = { zh: '甲', en: 'A' };
const text = { is: 'text' } as const;
const vocabulary: Vocabulary = {
  party: {
    id: 'party',
    label,
    facts: [
      { id: 'name', label, type: text },
      { id: 'contact_name', label, type: text, personal: 'name' },
    ],
  },
  kinds: {
    talent: {
      id: 'talent',
      label,
      facts: [
        { id: 'level', label, type: text },
        { id: 'person.phone', label, type: text, personal: 'phone' },
      ],
    },
  },
  lists: {},
};
const dossier: Dossier = {
  party: { name: '示例公司', contact_name: '示某某' },
  records: [{ id: 't', kind: 'talent', level: 'A', person: { phone: '13800001234' } }],
  history: [],
  complete: [],
};

describe('maskValue', () => {
  it.each([
    ['张三', 'name', '张*'],
    ['欧阳某某', 'name', '欧***'],
    ['张', 'name', '张*'],
    ['13800001234', 'phone', '138****1234'],
    ['0411-12345678', 'phone', '041******5678'],
    ['12345678', 'phone', '********'],
    ['210202199001011234', 'identity', '2102**********1234'],
    ['12', 'identity', '****'],
    ['', 'name', '*'],
  ] as const)('%s as %s is shown as %s', (value, personal, shown) => {
    expect(maskValue(value, personal)).toBe(shown);
  });
});

describe('personal values of a dossier', () => {
  it('are found wherever they stand', () => {
    expect(
      personalOf(dossier, vocabulary).map(({ entry, fact, value }) => [entry, fact, value]),
    ).toEqual([
      ['', 'contact_name', '示某某'],
      ['t', 'person.phone', '13800001234'],
    ]);
  });

  it('are masked in place, and all else is left as it is', () => {
    expect(withPersonal(dossier, vocabulary, maskValue)).toEqual({
      ...dossier,
      party: { name: '示例公司', contact_name: '示**' },
      records: [{ id: 't', kind: 'talent', level: 'A', person: { phone: '138****1234' } }],
    });
  });

  it('can be left out', () => {
    expect(withPersonal(dossier, vocabulary, () => undefined)).toEqual({
      ...dossier,
      party: { name: '示例公司' },
      records: [{ id: 't', kind: 'talent', level: 'A' }],
    });
  });
});
