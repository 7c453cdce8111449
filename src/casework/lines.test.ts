import { describe, expect, it } from 'vitest';
import { readCityFiles } from '../rules/catalogue-files.test-kit.ts';
import type { Column } from '../values/index.ts';
import { catalogue, formFor, OWN_ANSWERS } from './application.test-kit.ts';
import { claimFor, otherCase, rules } from './claims.test-kit.ts';
import {
  type Answers,
  checkApplication,
  comparedIn,
  findDoubts,
  readDoubts,
  shownAnswer,
  shownLines,
  soughtIn,
  withoutEmptyLines,
} from './index.ts';

const CLAUSE = 'dalian-2017-52/14a';
const NAME = '示例科技有限公司';
const COLUMNS: readonly Column[] = [
  { id: 'number', title: '票据号码', type: 'text', required: true, once: true },
  { id: 'date', title: '开票日期', type: 'date', required: true, once: false },
  { id: 'amount', title: '金额', type: 'money', required: true, once: false },
];
const INVOICES = { id: 'm1', title: '发票', required: true, note: null, rows: COLUMNS };
const form = formFor(CLAUSE, 'r1', { materials: [INVOICES] });
const field = form.fields.find(({ id }) => id === 'rows.m1');
const { doubts } = readDoubts(readCityFiles(), catalogue);

const line = (number: string, date = '2022-09-05', amount = '1.2万元') => ({
  number,
  date,
  amount,
});
const given = (...rows: readonly object[]): Answers => ({ 'rows.m1': JSON.stringify(rows) });
const wordsOf = (answers: Answers) =>
  checkApplication(form, { ...OWN_ANSWERS, ...answers }, around)
    .filter((one) => one.field === 'rows.m1')
    .map(({ message }) => message.zh);
const around = {
  benefits: { name: NAME, creditCode: null },
  ...{ paidName: NAME, waitsFor: [] },
};

describe('lines of an application', () => {
  it('are asked before the files of their material, and not where no lines are wanted', () => {
    const asked = form.fields.filter(({ group }) => group === 'materials').map(({ id }) => id);
    expect(asked).toEqual(['rows.m1', 'material.m1', 'note']);
    expect(field).toMatchObject({ required: true, label: { zh: '发票（明细）' } });
    const { rows: _, ...plain } = INVOICES;
    const without = formFor(CLAUSE, 'r1', { materials: [plain] });
    expect(without.fields.map(({ id }) => id)).not.toContain('rows.m1');
  });

  it('are refused with line and column of every problem, where they do not read, and where none is', () => {
    expect(wordsOf(given(line('0001'), {}, line('0002')))).toEqual([]);
    expect(wordsOf(given(line('', '2022-13-01'), line('0002', '2022-09-05', '很多')))).toEqual([
      '发票（明细）：第 1 行·票据号码：必须填写',
      '发票（明细）：第 1 行·开票日期：月份应为 1 到 12，而不是 13',
      '发票（明细）：第 2 行·金额：金额应写作 800万元、1.5亿元、260元 或 ¥1,234.50',
    ]);
    expect(wordsOf({ 'rows.m1': '7张发票' })[0]).toContain('JSON 数组');
    for (const none of ['', '[]', '[{}]', '[{"number":" "}]'])
      expect(wordsOf({ 'rows.m1': none }), none).toEqual(['发票（明细）：至少填写一行']);
  });

  it('may be longer than a line of text', () => {
    const rows = Array.from({ length: 200 }, (_, place) => line(`FP${place}`));
    expect(wordsOf(given(...rows))).toEqual([]);
    expect(wordsOf(given(...rows, line('FP200')))).toEqual([
      '发票（明细）：最多 200 行，现有 201 行；请合并，其余的作为附件上传',
    ]);
  });

  it('are submitted without those in which nothing is said', () => {
    const answers = { note: '[{}]', ...given({}, line('0001'), { number: ' ' }) };
    expect(withoutEmptyLines(answers)).toEqual({ note: '[{}]', ...given(line('0001')) });
    expect(withoutEmptyLines(given({}))).toEqual({});
    expect(withoutEmptyLines({ 'rows.m1': '[{' })).toEqual({ 'rows.m1': '[{' });
  });

  it('are shown one by one, with the sum of what they come to', () => {
    if (field === undefined) throw new Error('the form asks for lines');
    const { 'rows.m1': answer = '' } = given(line('0001'), line('0002', '2022/9/6', '300.5'));
    expect(shownLines(field, answer)?.map(({ item, value }) => [item.zh, value.zh])).toEqual([
      ['第 1 行', '票据号码 0001，开票日期 2022-09-05，金额 12,000.00元'],
      ['第 2 行', '票据号码 0002，开票日期 2022-09-06，金额 300.50元'],
      ['合计', '共 2 行，金额 12,300.50元'],
    ]);
    expect(shownAnswer(field, answer).en).toBe(
      'line 1: 票据号码 0001, 开票日期 2022-09-05, 金额 12,000.00 yuan; line 2: 票据号码 0002, 开票日期 2022-09-06, 金额 300.50 yuan; total: 2 lines, 金额 12,300.50 yuan',
    );
    expect(shownAnswer(field, '').zh).toBe('未填');
    expect(shownAnswer(field, '7张发票').zh).toBe('7张发票');
  });
});

describe('a number that may be used once', () => {
  const found = (own: readonly object[], others: readonly Answers[]) => {
    const cases = others.map((answers, place) =>
      otherCase({ answers, number: `2022-00000${place + 1}` }),
    );
    const claim = { ...claimFor(CLAUSE, { answers: given(...own), others: cases }), form };
    return findDoubts(doubts, claim, { ...rules, statements: [] })
      .filter(({ rule }) => rule === 'reused-number')
      .map(({ id, evidence, cases: named }) => [id, named, evidence.map(({ what }) => what.zh)]);
  };

  it('is a doubt where another case lists it, however it is written', () => {
    expect(found([line('fp-0001'), line('FP0002')], [given(line('ＦＰ０００１'))])).toEqual([
      [
        'reused-number/rows.m1/FP0001',
        ['2022-000001'],
        ['发票（明细）·票据号码 FP0001 也在案件 2022-000001 填报'],
      ],
    ]);
    expect(found([line('FP0003')], [given(line('FP0001'))])).toEqual([]);
  });

  it('is a doubt where one list has it twice; other columns may repeat', () => {
    expect(found([line('FP1'), line('FP2'), line('fp 1')], [])).toEqual([
      ['reused-number/rows.m1/FP1', [], ['发票（明细）·票据号码 FP1 在同一份明细的第 1、3 行重复']],
    ]);
    expect(found([line('FP1'), line('FP1')], [given(line('FP1'))])[0]?.[2]).toHaveLength(2);
  });

  it('is sought, and marked wherever it is sought', () => {
    const answers = given(line('FP0001'), line('FP0002'));
    const sought = soughtIn(doubts, form, answers);
    expect(sought).toEqual([
      { what: 'number', value: 'FP0001' },
      { what: 'number', value: 'FP0002' },
    ]);
    const marks = comparedIn(answers).map(({ value }) => value);
    expect(marks).toEqual(expect.arrayContaining(['FP0001', 'FP0002']));
    expect(marks).not.toContain('20220905');
  });
});
