import { describe, expect, it } from 'vitest';
import { formatDay, formatMoney } from '../values/index.ts';
import type { Assessment } from './answer.ts';
import { createAssessor } from './assess/assessor.ts';
import { problemLines, readCity, soundDossier } from './catalogue-files.test-kit.ts';

const { catalogue, problems } = readCity();
const { demonstration, samples, vocabulary } = catalogue;
const asOf = demonstration?.clock ?? Number.NaN;
const assessor = createAssessor(catalogue);
const inCity = samples.filter(({ id }) => demonstration?.parties.includes(id));
const inZones = samples.filter((sample) => !inCity.includes(sample));
const answerOf = ({ id, dossier }: (typeof samples)[number]) => ({
  id,
  ...assessor.assess(soundDossier(catalogue, dossier), { asOf, explain: true }),
});
const answers = inCity.map(answerOf);

/** Chapters of 大政发〔2017〕52号 by their last article. */
const CHAPTERS = { 一: 2, 二: 20, 三: 29, 四: 36, 五: 47, 六: 54, 七: 63, 八: 66 };

/** From the least to the most, as `0元..20万元`, with `+` where some of it has no ceiling. */
function span(low: string, high: string, unstated: readonly string[]): string {
  const [least, most] = [low, high].map((fen) => formatMoney(Number(fen), 'zh'));
  return (least === most ? most : `${least}..${most}`) + (unstated.length > 0 ? '+' : '');
}

/** Computed, up to, unknown and undecided, as of the clock. */
function fourTotals({ totals }: Assessment): string {
  return [
    span(totals.computed_fen, totals.computed_fen, []),
    span(totals.up_to_fen, totals.up_to_fen, totals.up_to_unstated),
    span(totals.unknown_low_fen, totals.unknown_high_fen, totals.unknown_unstated),
    span(totals.undecided_low_fen, totals.undecided_high_fen, totals.undecided_unstated),
  ].join(' | ');
}

function chapterOf(clause: string): string | undefined {
  const article = Number.parseInt(clause.slice(clause.indexOf('/') + 1), 10);
  return Object.entries(CHAPTERS).find(([, last]) => article <= last)?.[0];
}

describe('the demonstration city', () => {
  it('is read without a problem and shows its samples on one day', () => {
    expect(problems.map(problemLines)).toEqual([]);
    expect(demonstration?.title.zh).toContain('示例');
    expect(formatDay(asOf)).toBe('2022-10-10');
    expect(demonstration?.parties).toEqual(inCity.map(({ id }) => id));
    expect(samples.filter(({ as_of }) => as_of !== formatDay(asOf))).toEqual([]);
  });

  it('says for every kind of record on which document it rests, and that it is a sample', () => {
    const kinds = [...Object.keys(vocabulary.kinds), 'party', 'history', 'complete'];
    const sources = Object.entries(demonstration?.sources ?? {});
    expect(sources.map(([kind]) => kind).sort()).toEqual(kinds.sort());
    expect(
      sources.filter(([, { zh, en }]) => !/（示例）$/u.test(zh) || !/\(sample\)$/u.test(en)),
    ).toEqual([]);
  });
});

describe('the samples of the zones', () => {
  it('have money under the documents of their zone, and less if only one award may be had', () => {
    const totals = inZones.map(answerOf).map((answer) => ({
      id: answer.id,
      together: fourTotals(answer),
      undated: fourTotals({ ...answer, totals: { ...answer.totals, ...answer.totals.undated } }),
      only: answer.combination && fourTotals({ ...answer, totals: answer.combination.totals }),
    }));
    expect(totals).toEqual([
      {
        id: 'seedling',
        together: '40万元 | 0元+ | 0元 | 0元',
        undated: '37万元 | 20万元 | 0元..130万元+ | 0元',
        only: '40万元 | 0元+ | 0元 | 0元',
      },
      {
        id: 'free-trade',
        together: '150万元 | 0元 | 0元..1100万元 | 0元',
        undated: '0元 | 0元 | 0元 | 0元',
        only: '115万元 | 0元 | 0元..1100万元 | 0元',
      },
    ]);
  });
});

describe('every sample', () => {
  it.each(samples)('$id is marked as invented', ({ title, dossier }) => {
    expect(title.zh).toMatch(/^示例：/u);
    expect(title.en).toMatch(/^Example: /u);
    expect(dossier).toMatchObject({ party: { name: expect.stringMatching(/^示例/u) } });
    expect(dossier).not.toHaveProperty('party.credit_code');
  });
});

describe('the twelve parties', () => {
  it('have something granted, but for the newcomer who has only begun', () => {
    const without = answers.filter(
      ({ results }) =>
        !results.some(({ outcome, validity }) => outcome === 'granted' && validity === 'in_force'),
    );
    expect(without.map(({ id }) => id)).toEqual(['newcomer']);
    expect(without[0]?.questions.length).toBeGreaterThan(0);
  });

  it('see something granted or paid in every chapter that gives anything', () => {
    const chapters = answers.flatMap(({ results }) =>
      results
        .filter(({ outcome, validity }) => validity === 'in_force' && /granted|paid/u.test(outcome))
        .map(({ clause }) => chapterOf(clause)),
    );
    expect([...new Set(chapters)].sort()).toEqual([...'二三四五六七'].sort());
  });

  it('come to these four totals', () => {
    const totals = Object.fromEntries(answers.map((answer) => [answer.id, fourTotals(answer)]));
    expect(totals).toEqual({
      enterprise: '50万元 | 78万元 | 0元 | 0元',
      fund: '26万元 | 0元 | 0元 | 0元',
      incubator: '60万元 | 0元 | 0元 | 0元',
      listed: '12万元 | 198万元 | 0元 | 0元',
      'near-misses': '10万元 | 0元 | 0元 | 0元',
      newcomer: '0元 | 0元 | 0元..9670万元+ | 0元',
      university: '115万元 | 258万元 | 0元..500万元 | 0元',
      agency: '174.8万元 | 450万元 | 0元..20万元 | 0元',
      bank: '243万元 | 0元 | 0元..60万元 | 0元',
      guarantee: '840万元 | 0元 | 0元..118万元 | 0元',
      manufacturer: '879.9万元 | 3280万元+ | 0元 | 0元..100万元',
      institute: '1280万元 | 4540万元+ | 0元..50万元 | 0元',
    });
  });
});
