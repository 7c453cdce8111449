import { expect, it } from 'vitest';
import type { Field } from '../../api/case-queries.ts';
import { showAnswer } from './show-answer.ts';

const of = (type: Field['type'], choices: Field['choices'] = null): Field => ({
  ...{ id: 'x', group: 'party', type, choices, required: true, help: null },
  label: { zh: '甲', en: 'A' },
});
const ZONES = { hitech: { zh: '高新区', en: 'High-tech zone' }, ftz: { zh: '自贸', en: 'FTZ' } };

it.each([
  [of({ is: 'money', currency: 'CNY' }), '300万元', '300万元', '¥3,000,000'],
  [of({ is: 'boolean' }), 'false', '否', 'No'],
  [of({ is: 'code', list: 'zones' }, ZONES), 'hitech', '高新区', 'High-tech zone'],
  [of({ is: 'codes', list: 'zones' }, ZONES), 'hitech,ftz', '高新区、自贸', 'High-tech zone, FTZ'],
  [of({ is: 'codes', list: 'zones' }, ZONES), '[]', '无', 'none'],
  [of({ is: 'phone' }), '0411-12345678', '0411-12345678', '0411-12345678'],
  [of({ is: 'text' }), '', '', ''],
])('shows %j', (field, answer, zh, en) => {
  expect([showAnswer(field, answer, 'zh'), showAnswer(field, answer, 'en')]).toEqual([zh, en]);
});
