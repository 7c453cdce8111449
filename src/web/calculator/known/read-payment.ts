import type { PlainFacts } from '../../../dossiers/index.ts';
import type { Parsed } from '../../../values/index.ts';
import { readEntry } from '../fact-field/read-entry.ts';
import { checkYear } from '../fact-field/year-fact.ts';

const YUAN = { is: 'money', currency: 'CNY' } as const;

/** Reads the form of a past payment; a figure alone is in 万元. The record may be left open, and so may the year. */
export function readPayment(form: FormData): Parsed<PlainFacts> {
  const amount = readEntry(YUAN, textOf(form, 'amount'), '万');
  if (!amount.ok) {
    return amount;
  }
  const on = readEntry({ is: 'date' }, textOf(form, 'on'), '');
  if (!on.ok) {
    return on;
  }
  const written = textOf(form, 'year').trim();
  const year = written === '' ? null : checkYear(readEntry({ is: 'integer' }, written, ''));
  if (year !== null && !year.ok) {
    return year;
  }
  const record = textOf(form, 'record');
  const clause = textOf(form, 'clause');
  return {
    ok: true,
    value: {
      clause,
      ...(record !== '' && { record }),
      amount: amount.value,
      on: on.value,
      ...(year !== null && { year: year.value }),
    },
  };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
