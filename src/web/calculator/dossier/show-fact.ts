import type { PlainValue } from '../../../dossiers/index.ts';
import type { Fact, Vocabulary } from '../../../rules/view.ts';
import {
  formatDayIn,
  formatMoney,
  formatRate,
  parseDay,
  parseMoney,
  parseRate,
} from '../../../values/index.ts';
import type { Lang } from '../../i18n/lang.ts';

/** A dossier's value for the screen: amounts, dates, rates and codes in the words of the language. */
export function showFact(
  vocabulary: Vocabulary,
  fact: Fact,
  value: PlainValue,
  lang: Lang,
): string {
  const { type } = fact;
  switch (type.is) {
    case 'money': {
      const money = parseMoney(String(value), type.currency);
      return money.ok ? formatMoney(money.value.fen, lang, type.currency) : String(value);
    }
    case 'rate': {
      const rate = parseRate(String(value));
      return rate.ok ? formatRate(rate.value) : String(value);
    }
    case 'date': {
      const day = parseDay(String(value));
      return day.ok ? formatDayIn(day.value, lang) : String(value);
    }
    case 'boolean':
      return showBoolean(value === true, lang);
    case 'code':
    case 'codes': {
      const codes = Array.isArray(value) ? value.map(String) : [String(value)];
      const list = vocabulary.lists[type.list];
      const labels = codes.map((code) => list?.[code]?.[lang] ?? code);
      return labels.join(lang === 'zh' ? '、' : ', ');
    }
    case 'number':
    case 'integer':
    case 'text':
    case 'credit_code':
      return String(value);
  }
}

function showBoolean(value: boolean, lang: Lang): string {
  const words = value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' };
  return words[lang];
}
