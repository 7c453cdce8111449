import { describe, expect, it } from 'vitest';
import { readPayment } from './read-payment.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    form.set(name, value);
  }
  return form;
}

describe('readPayment', () => {
  it('reads a payment as the history of a dossier', () => {
    const form = formOf({ clause: 'p/1', record: 'r1', amount: '20', on: '2021-03-01' });
    expect(readPayment(form)).toEqual({
      ok: true,
      value: { clause: 'p/1', record: 'r1', amount: '20万元', on: '2021-03-01' },
    });
  });

  it('leaves the record out where it is open', () => {
    const form = formOf({ clause: 'p/1', record: '', amount: '3亿元', on: '2021-03-01' });
    expect(readPayment(form)).toEqual({
      ok: true,
      value: { clause: 'p/1', amount: '3亿元', on: '2021-03-01' },
    });
  });

  it('says for which year it was, where that is given', () => {
    const fields = { clause: 'p/1', record: 'r1', amount: '20', on: '2021-03-01' };
    expect(readPayment(formOf({ ...fields, year: ' 2020 ' }))).toMatchObject({
      ok: true,
      value: { year: 2020 },
    });
    expect(readPayment(formOf({ ...fields, year: '' }))).not.toHaveProperty('value.year');
    expect(readPayment(formOf({ ...fields, year: '第一年' })).ok).toBe(false);
    expect(readPayment(formOf({ ...fields, year: '20' })).ok).toBe(false);
  });

  it('refuses a payment without amount or date', () => {
    expect(readPayment(formOf({ clause: 'p/1', amount: '', on: '2021-03-01' })).ok).toBe(false);
    expect(readPayment(formOf({ clause: 'p/1', amount: '20', on: '' })).ok).toBe(false);
  });
});
