import { describe, expect, it } from 'vitest';
import type { CallText } from '../../api/call-queries.ts';
import { newMaterial, newValues, placeOf, textOf, valuesOf } from './values.ts';

const TEXT: CallText = {
  ...{ title: '示例通知', number: '示例1号', clauses: ['a/1'], procedure: 'p' },
  offices: { bureau: ['one', 'two'] },
  window: { from: '2022-10-01', to: '2022-10-31' },
  event_period: { from: '2021-01-01', to: '2021-12-31' },
  materials: [
    { id: 'm2', title: '证书', required: false, note: '原件' },
    {
      ...{ id: 'm4', title: '发票', required: true, note: null },
      rows: [{ id: 'number', title: '号码', type: 'text', required: true, once: true }],
    },
  ],
  ...{ quota: 3, fund: { name: '专项', amount_fen: '123456789' } },
  contact: { office: '科', phone: '', address: '' },
};

describe('the form of a call', () => {
  it('gives back what it was filled with', () => {
    expect(textOf(valuesOf(TEXT))).toEqual({ text: TEXT, problems: [] });
    const begun = newValues('2022-10-10', '2022-11-10');
    const { text, problems } = textOf(begun);
    expect(problems).toEqual([]);
    expect(valuesOf(text)).toEqual(begun);
  });

  it('says what cannot be sent, and where', () => {
    const wrong = {
      ...valuesOf(TEXT),
      ...{ windowTo: '', eventTo: '', quota: '三', fundAmount: '很多' },
    };
    expect(textOf(wrong).problems.map(({ field }) => field)).toEqual([
      'window.to',
      'quota',
      'fund.amount',
      'event_period.to',
    ]);
  });

  it('reads amounts as people write them', () => {
    const fundOf = (fundAmount: string) => textOf({ ...valuesOf(TEXT), fundAmount }).text.fund;
    expect(fundOf('2000万元')).toEqual({ name: '专项', amount_fen: '2000000000' });
    expect(fundOf(' ')).toEqual({ name: '专项', amount_fen: null });
  });

  it('finds the field of a problem', () => {
    expect(
      ['clauses[2]', 'offices.bureau[0]', 'materials[1].title', 'text.fund.amount_fen'].map(
        placeOf,
      ),
    ).toEqual(['clauses', 'offices.bureau', 'materials[1].title', 'fund.amount']);
  });

  it('never gives the id of a material again', () => {
    expect(newMaterial(valuesOf(TEXT).materials).id).toBe('m5');
    expect(newMaterial([]).id).toBe('m1');
  });
});
