import type { PlainValue } from '../../../dossiers/index.ts';
import type { FactType } from '../../../rules/view.ts';
import {
  type Currency,
  formatMoney,
  formatRate,
  type Message,
  type Parsed,
  parseCreditCode,
  parseDay,
  parseDecimal,
  parseMoney,
  parseRate,
} from '../../../values/index.ts';

/** The units in which an amount can be typed, in units of the currency: 万元 first. */
export const MONEY_UNITS = ['万', '', '亿'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

const UNIT_WORDS: Readonly<Record<Currency, string>> = {
  CNY: '元',
  USD: '美元',
  HKD: '港元',
  EUR: '欧元',
  JPY: '日元',
};

/** '万' of USD is 万美元. */
export function moneyUnitWord(unit: MoneyUnit, currency: Currency): string {
  return `${unit}${UNIT_WORDS[currency]}`;
}

/**
 * Reads what was typed for a fact and gives it as a dossier writes it. A figure alone is in `unit`
 * for money and in per cent for a rate; a unit that was typed along wins.
 */
export function readEntry(type: FactType, typed: string, unit: MoneyUnit): Parsed<PlainValue> {
  const text = typed.trim();
  switch (type.is) {
    case 'money':
      return readAmount(text, unit, type.currency);
    case 'rate':
      return mapped(parseRate(/[\d.]$/.test(text) ? `${text}%` : text), formatRate);
    case 'number':
      return mapped(parseDecimal(text), () => text.replaceAll(',', ''));
    case 'integer':
      return mapped(parseDecimal(text), ({ num, den }) => (den === 1 ? num : undefined), {
        zh: '请填写整数',
        en: 'Enter a whole number',
      });
    case 'date':
      return mapped(parseDay(text), () => text);
    case 'text':
      return text === '' ? refused({ zh: '请填写', en: 'Enter a text' }) : accepted(text);
    case 'credit_code':
      return mapped(parseCreditCode(text), (code) => code);
    case 'boolean':
      return accepted(text === 'true');
    case 'code':
      return text === '' ? refused({ zh: '请选择一项', en: 'Choose one' }) : accepted(text);
    case 'codes':
      return text === ''
        ? refused({ zh: '请至少选择一项', en: 'Choose at least one' })
        : accepted(text.split(','));
  }
}

function readAmount(text: string, unit: MoneyUnit, currency: Currency): Parsed<PlainValue> {
  const figure = /^-?[\d.,]+$/.test(text);
  return mapped(parseMoney(figure ? `${text}${unit}` : text, currency), ({ fen }) =>
    formatMoney(fen, 'zh', currency),
  );
}

function mapped<T>(
  parsed: Parsed<T>,
  write: (value: T) => PlainValue | undefined,
  otherwise: Message = { zh: '请填写', en: 'Enter a value' },
): Parsed<PlainValue> {
  if (!parsed.ok) {
    return parsed;
  }
  const value = write(parsed.value);
  return value === undefined ? refused(otherwise) : accepted(value);
}

function accepted(value: PlainValue): Parsed<PlainValue> {
  return { ok: true, value };
}

function refused(error: Message): Parsed<PlainValue> {
  return { ok: false, error };
}
