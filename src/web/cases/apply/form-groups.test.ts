import { describe, expect, it } from 'vitest';
import type { Field } from '../../api/case-queries.ts';
import { groupFields, inFormOrder, partFields, placeOf } from './form-groups.ts';

const field = (id: string, group: Field['group']): Field => ({
  ...{ id, group, type: { is: 'text' }, choices: null, required: true, help: null },
  label: { zh: id, en: id },
});
const FIELDS = [
  field('undertaking', 'undertaking'),
  field('party.name', 'party'),
  field('record.amount', 'matter'),
  field('party.zone', 'party'),
];

it('groupFields puts fields into the order of the form and leaves out empty parts', () => {
  const found = groupFields(FIELDS).map(({ group, fields }) => [group, fields.map(({ id }) => id)]);
  expect(found).toEqual([
    ['party', ['party.name', 'party.zone']],
    ['matter', ['record.amount']],
    ['undertaking', ['undertaking']],
  ]);
});

it('inFormOrder follows the page, and leaves what is of no field for the end', () => {
  const problems = ['nowhere', 'undertaking', 'record.amount', 'party.zone', 'party.name'];
  const found = inFormOrder(
    FIELDS,
    problems.map((id) => ({ field: id })),
  );
  expect(found.map(({ field: id }) => id)).toEqual([
    ...['party.name', 'party.zone', 'record.amount', 'undertaking', 'nowhere'],
  ]);
});

describe('partFields', () => {
  it('takes out what is to be mended, each once, in the order in which it was asked', () => {
    const asked = ['record.amount', 'party.name', 'record.amount', 'nothing'];
    const { toMend, others } = partFields(
      FIELDS,
      asked.map((id) => ({ field: id })),
    );
    expect(toMend.map(({ id }) => id)).toEqual(['record.amount', 'party.name']);
    expect(others.map(({ id }) => id)).toEqual(['undertaking', 'party.zone']);
  });

  it('leaves all where nothing is asked', () => {
    expect(partFields(FIELDS, [])).toEqual({ toMend: [], others: FIELDS });
  });
});

it('placeOf is an id for any field', () => {
  expect(placeOf('material.审计 报告')).toBe('field-material______');
  expect(placeOf('party.name')).toBe('field-party_name');
});
