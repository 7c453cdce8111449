import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import type { Catalogue, SourceFile } from '../catalogue/types.ts';
import { readCity, readCityFiles } from '../catalogue-files.test-kit.ts';
import { SMALL_CITY, smallCatalogue, smallClause } from '../small-city.test-kit.ts';
import { compareCatalogues } from './compare-catalogues.ts';
import { exampleEffects } from './example-effects.ts';
import { sampleEffects } from './sample-effects.ts';
import type { Comparison } from './types.ts';

const GOLDEN = join(import.meta.dirname, 'golden');

const PLAIN = 'require:\n  国家级:\n    en: national\n    if: level = "national"\naward: 20万元';
const clause = (rule: string, parts: Parameters<typeof smallClause>[2] = {}) => [
  smallClause('one', rule, parts),
];

/** A wide and a narrow reading, as amounts and in that order. */
const readings = (wide: string, narrow: string) => `award: ${wide}
readings:
  - name: { zh: 宽读, en: wide }
  - name: { zh: 窄读, en: narrow }
    award: ${narrow}`;
const OPEN = { questions: '- 怎样算，原文未写。读法：`宽读` · `窄读`。' };

/** Pairs by what differs; each a clause before and after, or whole catalogues. */
const PAIRS: Readonly<Record<string, readonly [readonly SourceFile[], readonly SourceFile[]]>> = {
  'award-raised': [clause(PLAIN), clause(PLAIN.replace('20万元', '25万元'))],
  'award-kind': [clause('award: 20万元'), clause('award: { rate of: amount, rate: 10% }')],
  'condition-added': [
    clause(PLAIN),
    clause(PLAIN.replace('award', '  首次:\n    en: first time\n    if: first\naward')),
  ],
  'condition-removed': [clause(PLAIN), clause('award: 20万元')],
  'condition-changed': [clause(PLAIN), clause(PLAIN.replace('"national"', '"provincial"'))],
  'condition-renamed': [clause(PLAIN), clause(PLAIN.replace('国家级:', '认定为国家级:'))],
  'conditions-reordered': [
    clause(
      'require:\n  甲:\n    en: a\n    if: first\n  乙:\n    en: b\n    if: count > 2\naward: 1万元',
    ),
    clause(
      'require:\n  乙:\n    en: b\n    if: count > 2\n  甲:\n    en: a\n    if: first\naward: 1万元',
    ),
  ],
  'layout-only': [
    clause(PLAIN),
    clause(PLAIN.replace('level = "national"', 'level="national"').replace('20万元', '200000元')),
  ],
  'cap-lowered': [
    clause('award: { rate of: amount, rate: 10% }\nlimit:\n  each: 50万元'),
    clause('award: { rate of: amount, rate: 10% }\nlimit:\n  each: 30万元'),
  ],
  'cap-new': [
    clause('award: { rate of: amount, rate: 10% }'),
    clause('award: { rate of: amount, rate: 10% }\nlimit:\n  per year: 100万元\n  times: 1'),
  ],
  'limits-reordered': [
    clause('award: { rate of: amount, rate: 10% }\nlimit:\n  each: 50万元\n  per year: 100万元'),
    clause('award: { rate of: amount, rate: 10% }\nlimit:\n  per year: 100万元\n  each: 50万元'),
  ],
  beneficiaries: [
    clause(PLAIN),
    [
      {
        ...smallClause('one', PLAIN),
        text: smallClause('one', PLAIN).text.replace(
          'beneficiary: enterprise',
          'beneficiary: [institute]',
        ),
      },
    ],
  ],
  authority: [clause('award: 20万元'), clause('award:\n  up to: 20万元', { authority: 'up-to' })],
  'counted-on': [
    clause('award: 20万元'),
    clause('award: 20万元', { kind: 'grant', countedOn: 'came_on' }),
  ],
  questions: [
    clause(PLAIN, { questions: '- 是否含子公司，原文未写。' }),
    clause(PLAIN, { questions: '- 是否含分公司，原文未写。' }),
  ],
  examples: [
    clause(PLAIN),
    clause(PLAIN, {
      examples: '| example | level | outcome |\n|---|---|---|\n| 国家级 | national | unknown |',
    }),
  ],
  'reading-added': [clause('award: 20万元'), clause(readings('20万元', '10万元'), OPEN)],
  'reading-changed': [
    clause(readings('20万元', '10万元'), OPEN),
    clause(readings('20万元', '12万元'), OPEN),
  ],
  'reading-undecided': [
    clause(readings('20万元', '10万元'), OPEN),
    clause(`decided: false\n${readings('20万元', '10万元')}`, OPEN),
  ],
  'new-clause': [clause(PLAIN), [...clause(PLAIN), smallClause('two', 'award: 1万元')]],
  'clause-gone': [[...clause(PLAIN), smallClause('two', 'award: 1万元')], clause(PLAIN)],
};

const write = (comparisons: readonly Comparison[]) =>
  comparisons
    .map(({ clause: id, meaning, lines }) =>
      [
        `${id}: ${meaning}`,
        ...lines.map(
          ({ aspect, change, text }) => `  ${aspect} ${change}\n    ${text.zh}\n    ${text.en}`,
        ),
      ].join('\n'),
    )
    .join('\n');

describe('what differs between two versions of a clause', () => {
  it('has a golden file for each pair, and no other', () => {
    const names = Object.keys(PAIRS).map((name) => `${name}.txt`);
    expect(readdirSync(GOLDEN).sort()).toEqual(names.sort());
  });

  it.each(Object.entries(PAIRS))('%s reads as its golden file says', (name, [before, after]) => {
    const said = `${write(compareCatalogues(smallCatalogue(...before), smallCatalogue(...after)))}\n`;
    const golden = join(GOLDEN, `${name}.txt`);
    if (process.env.UPDATE !== undefined) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(golden, said);
    }
    expect(said).toBe(readFileSync(golden, 'utf8'));
  });
});

describe('what differs between two versions of a policy', () => {
  it('says of each clause that its validity changed', () => {
    const later = SMALL_CITY.map(({ path, text }) => ({
      path,
      text: text.replace('to: 2022-12-31', 'to: 2025-12-31'),
    }));
    const { catalogue, problems } = readCatalogue([...later, ...clause(PLAIN)]);
    expect(problems).toEqual([]);
    const [comparison, ...others] = compareCatalogues(smallCatalogue(...clause(PLAIN)), catalogue);
    expect(others).toEqual([]);
    expect(comparison?.meaning).toBe('changed');
    expect(comparison?.lines.map(({ text }) => text)).toEqual([
      {
        zh: '有效期由“2020-01-01 至 2022-12-31”改为“2020-01-01 至 2025-12-31”',
        en: 'Validity: "2020-01-01 to 2022-12-31" becomes "2020-01-01 to 2025-12-31"',
      },
    ]);
  });

  it('finds no difference between a catalogue and itself', () => {
    const { catalogue } = readCity();
    expect(compareCatalogues(catalogue, catalogue)).toEqual([]);
  });
});

describe('what a change does to samples and examples', () => {
  const { files, catalogue: before } = { files: readCityFiles(), catalogue: readCity().catalogue };
  const change = (text: string, becomes: string): Catalogue =>
    readCatalogue(
      files.map((file) =>
        file.path.endsWith('14a-high-tech-first.md')
          ? { ...file, text: file.text.replaceAll(text, becomes) }
          : file,
      ),
    ).catalogue;

  it('names the samples whose totals change, and by how much', () => {
    const effects = sampleEffects(before, change('20万元', '25万元'));
    expect(effects.map(({ sample }) => sample)).toContain('enterprise');
    const own = effects.find(({ sample }) => sample === 'enterprise');
    expect(own?.totals).toEqual([
      {
        total: 'computed',
        undated: false,
        end: null,
        before_fen: '50000000',
        after_fen: '55000000',
        difference_fen: '5000000',
      },
    ]);
    expect(own?.results.map(({ before: was, after: is }) => [was?.low_fen, is?.low_fen])).toEqual([
      ['20000000', '25000000'],
    ]);
  });

  it('names the published examples that come out otherwise', () => {
    const effects = exampleEffects(before, change('award: 20万元', 'award: 25万元'));
    expect(effects.length).toBeGreaterThan(5);
    const text = { zh: '奖补由 20万元 变为 25万元', en: 'the award: ¥200,000 becomes ¥250,000' };
    expect(effects[0]).toEqual({ clause: 'dalian-2017-52/14a', example: '首次认定', text });
    expect(effects.find(({ example }) => example === '身份未知')?.text).toEqual({
      zh: '奖补由 最高 20万元 变为 最高 25万元',
      en: 'the award: up to ¥200,000 becomes up to ¥250,000',
    });
    const outcome = exampleEffects(before, change('times: 1', 'times: 2')).map(({ text }) => text);
    expect(outcome).toEqual([
      { zh: '结果由 暂不符合 变为 预计可享', en: 'the outcome: Not met becomes Expected' },
    ]);
    expect(exampleEffects(before, before)).toEqual([]);
  });
});
