import { describe, expect, it } from 'vitest';
import { capitalForm } from '../../values/index.ts';
import { type Block, PAPER_KIND_NAMES, type Paper, type PaperKind } from '../index.ts';
import { makeOut, papers, samplesOf } from '../papers.test-kit.ts';
import { composePaper } from './compose-paper.ts';
import { kindOf } from './kinds.ts';
import type { PaperInput } from './paper.ts';
import { readPapers } from './read-papers.ts';

const samples = samplesOf(3);
const paperOf = <K extends PaperKind>(kind: K, changed: object = {}): Paper =>
  makeOut({ ...samples[kind], ...changed } as PaperInput);
const tablesIn = ({ blocks }: Paper) =>
  blocks.flatMap((block) => (block.is === 'table' ? block : []));
const allText = (paper: Paper): string => JSON.stringify(paper.blocks);

describe('the shipped wording', () => {
  it('is there for every kind, without a problem', () => {
    expect(papers.problems).toEqual([]);
    expect([...papers.templates.keys()].sort()).toEqual([...PAPER_KIND_NAMES].sort());
  });

  it.each(PAPER_KIND_NAMES)(
    'of %s leaves nothing to fill in and says whatever it is told',
    (kind) => {
      const { fields, tables, lists } = kindOf(kind);
      const told = {
        fields: Object.fromEntries(
          Object.entries(fields).map(([name, type]) => [
            name,
            type === 'text' ? `<${name}>` : 12_345,
          ]),
        ),
        tables: Object.fromEntries(
          Object.entries(tables).map(([table, row]) => [
            table,
            [
              Object.fromEntries(
                Object.entries(row).map(([name, type]) => [
                  name,
                  type === 'text' ? `<${table}.${name}>` : 67_890,
                ]),
              ),
            ],
          ]),
        ),
        lists: Object.fromEntries(lists.map((list) => [list, [`<${list}>`]])),
      };
      const paper = paperOf(kind, told);
      const text = JSON.stringify(paper);
      expect(text).not.toMatch(/[{]\w+[}]/u);
      const texts = [
        ...Object.entries(fields).flatMap(([name, type]) => (type === 'text' ? [`<${name}>`] : [])),
        ...Object.entries(tables).flatMap(([table, row]) =>
          Object.entries(row).flatMap(([name, type]) =>
            type === 'text' ? [`<${table}.${name}>`] : [],
          ),
        ),
        ...lists.map((list) => `<${list}>`),
      ];
      expect(texts.filter((one) => !text.includes(one))).toEqual([]);
      expect(paper.title).toMatch(/\p{Script=Han}/u);
      const close = paper.blocks.findLastIndex(({ is }) => is !== 'note');
      expect(['seal', 'signatures']).toContain(paper.blocks[close]?.is);
    },
  );
});

describe('amounts', () => {
  const AMOUNT = /([\d,]+\.\d\d)元（(人民币[^）]+)）/gu;
  const fenOf = (figures: string) => Number(figures.replaceAll(/[,.]/gu, ''));

  it.each(PAPER_KIND_NAMES)('of %s agree in figures and in capital form', (kind) => {
    const paper = paperOf(kind);
    const pairs = [...allText(paper).matchAll(AMOUNT)].map(([, figures, capital]) => [
      figures,
      capital,
    ]);
    const totals = tablesIn(paper).flatMap(({ total }) =>
      total ? [[total.figures, total.capital]] : [],
    );
    for (const [figures = '', capital] of [...pairs, ...totals])
      expect(capital).toBe(capitalForm(fenOf(figures)));
    const withAmounts = JSON.stringify(kindOf(kind)).includes('"fen"');
    expect(pairs.length + totals.length > 0).toBe(withAmounts);
  });

  it('add up: what a table and the words say of it is the sum of its lines', () => {
    const paper = paperOf('finance_letter');
    const [table] = tablesIn(paper);
    const sum = table?.rows.reduce((all, row) => all + fenOf(row.at(-1) ?? ''), 0) ?? 0;
    expect(sum).toBe(3 * 40_000_00 + 6 * 1_234_56);
    expect(fenOf(table?.total?.figures ?? '')).toBe(sum);
    expect(allText(paper)).toContain(`${table?.total?.figures}元（${capitalForm(sum)}）`);
    expect(allText(paper)).toContain('下列3件申请');
  });

  it('that nobody stated read 未载明, and so does the sum of their table', () => {
    const { tables } = samples.subsidy_report;
    const lines = tables.lines.map((line) => ({ ...line, amount: null }));
    const [table] = tablesIn(paperOf('subsidy_report', { tables: { lines } }));
    expect(table?.rows.map((row) => row.at(-1))).toEqual(['未载明', '未载明', '未载明']);
    expect(table?.total).toEqual({ label: '合计', figures: '未载明', capital: '未载明' });
  });
});

describe('a paper', () => {
  it('of a refusal names clause, value, source, remedy and until when', () => {
    const text = allText(paperOf('refusal'));
    const { clause, value, source, remedy, contact } = samples.refusal.fields;
    for (const one of [clause, value, source, remedy, contact, '2022年11月9日']) {
      expect(one).toBeTruthy();
      expect(text).toContain(one);
    }
  });

  it('says 未载明 of what is null, and says in words that a table has no rows', () => {
    const text = allText(paperOf('acceptance', { tables: { materials: [] } }));
    expect(text).toContain('未载明');
    expect(text).toContain('申报通知没有要求材料。');
  });

  it('is one line wherever somebody wrote: no paragraphs and no seal of their own', () => {
    const office = '示例局\n二〇二二年\u202e\u0000';
    const fields = { ...samples.refusal.fields, value: '一\r\n\r\n二\u2028三', source: '{clause}' };
    const paper = paperOf('refusal', { office, fields });
    expect(paper.head).toBe('示例局 二〇二二年');
    expect(allText(paper)).toContain('一 二 三');
    expect(allText(paper)).toContain('"{clause}"');
    expect(paper.blocks.filter(({ is }) => is === 'seal')).toHaveLength(1);
  });

  it('shows notes of what is 系统预设, each for itself', () => {
    const notes = (presets: readonly string[]): readonly Block[] =>
      paperOf('public_notice', { lists: { presets } }).blocks.filter(({ is }) => is === 'note');
    expect(notes([])).toEqual([]);
    expect(notes(['甲', '乙'])).toEqual([
      { is: 'note', text: '甲' },
      { is: 'note', text: '乙' },
    ]);
  });

  it('is not made out in the words of another kind', () => {
    const template = papers.templates.get('refusal');
    expect(template && (() => composePaper(template, samples.acceptance))).toThrow(RangeError);
  });
});

describe('a catalogue', () => {
  it('has the wording of every kind or of none', () => {
    expect(readPapers([])).toEqual({ templates: new Map(), problems: [] });
    const [problem] = readPapers([{ path: 'papers/acceptance.yaml', text: WHOLE }]).problems;
    expect(problem?.message.en).toContain('these papers have no template: application, correction');
  });
});

const WHOLE = `
title: 受理
to: "{applicant}"
parts:
  - paragraph: "{case}{call}{clause}{matter}{filed}{accepted}{desk}{due}{contact}"
  - table: materials
    columns: { 材料: title, 份数: count }
    none: 无
  - notes: presets
`;
