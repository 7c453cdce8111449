import type { Message } from '../../values/index.ts';
import type { ValueType } from './types.ts';

const NAMES: Record<Exclude<ValueType['is'], 'number' | 'duration'>, Message> = {
  date: { zh: '日期', en: 'a date' },
  text: { zh: '文字', en: 'a text' },
  code: { zh: '代码', en: 'a code' },
  codes: { zh: '多值代码', en: 'a set of codes' },
  boolean: { zh: '是否', en: 'yes or no' },
};

/** What a type is called in messages. */
export function nameOf(type: ValueType): Message {
  if (type.is === 'duration') {
    return type.of === 'months'
      ? { zh: '以年月计的期间', en: 'a span of months' }
      : { zh: '以日计的期间', en: 'a span of days' };
  }
  if (type.is !== 'number') return NAMES[type.is];
  if (type.unit === 'one') return { zh: '数字', en: 'a number' };
  if (type.unit === 'rate') return { zh: '比率', en: 'a rate' };
  return { zh: `金额（${type.unit}）`, en: `money (${type.unit})` };
}

/** How to write a figure whose unit was left out. */
export function hint(a: ValueType, b: ValueType): Message {
  const units = [a, b].map((type) => (type.is === 'number' ? type.unit : ''));
  if (units.includes('rate') && units.includes('one')) {
    return { zh: '；比率请写成 10%', en: '; write a rate as 10%' };
  }
  if (units.includes('CNY') && units.includes('one')) {
    return { zh: '；金额请写成 100万元', en: '; write money as 100万元' };
  }
  return { zh: '', en: '' };
}
