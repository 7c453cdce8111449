import { describe, expect, it } from 'vitest';
import { fenOf, readCarried } from './read-carried.ts';

function filled(fields: readonly (readonly [string, string])[]): FormData {
  const values = new FormData();
  for (const [name, value] of fields) values.append(name, value);
  return values;
}
const offer = (does: 'approve' | 'return' | 'refuse' | 'pass', ...carries: string[]) => ({
  ...{ does, carries, attaches: [] },
});

describe('readCarried', () => {
  it('reads an amount in its unit, with the opinion', () => {
    const values = filled([
      ['opinion', ' 同意 '],
      ['amount', '20'],
      ['amount_unit', '万'],
    ]);
    expect(readCarried(offer('approve', 'amount', 'opinion'), values)).toEqual({
      ...{ does: 'approve', opinion: '同意', amount_fen: '20000000' },
    });
  });

  it('keeps corrections in their order and leaves out empty rows', () => {
    const values = filled([
      ['correction_field', 'party.name'],
      ['correction_what', '与执照不一致'],
      ['correction_field', ''],
      ['correction_what', ''],
      ['correction_field', 'material.a'],
      ['correction_what', '缺页'],
    ]);
    expect(readCarried(offer('return', 'corrections'), values)).toEqual({
      does: 'return',
      corrections: [
        { field: 'party.name', what: '与执照不一致' },
        { field: 'material.a', what: '缺页' },
      ],
    });
  });

  it('takes grounds whole, and only the documents that are there', () => {
    const texts = ['clause', 'value', 'source', 'remedy'].map((name) => [name, '示例'] as const);
    const values = filled([...texts, ['until', '2022-11-01'], ['document.result', 'f'.repeat(64)]]);
    const attaches = ['result', 'letter'].map((id) => ({ id, title: { zh: id, en: id } }));
    expect(readCarried({ ...offer('refuse', 'grounds'), attaches }, values)).toEqual({
      does: 'refuse',
      grounds: {
        ...{ clause: '示例', value: '示例', source: '示例', remedy: '示例', until: '2022-11-01' },
      },
      documents: { result: 'f'.repeat(64) },
    });
  });

  it('reads nothing that the action does not carry', () => {
    expect(readCarried(offer('pass', 'opinion'), filled([['amount', '5']]))).toEqual({
      ...{ does: 'pass', opinion: '' },
    });
  });
});

describe('fenOf', () => {
  it.each([
    ['20', '万', 20_000_000],
    ['1,234.5', '', 123_450],
    ['20万元', '', 20_000_000],
    ['0', '万', undefined],
    ['很多', '万', undefined],
    ['', '万', undefined],
  ])('%j in %j is %j', (typed, unit, fen) => {
    expect(fenOf(typed, unit)).toBe(fen);
  });
});
