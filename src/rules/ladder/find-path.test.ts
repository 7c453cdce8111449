import { describe, expect, it } from 'vitest';
import { type Day, dayOf } from '../../values/index.ts';
import { createAssessor } from '../assess/assessor.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import type { SourceFile } from '../catalogue/types.ts';
import { readDossier } from '../dossier/read-dossier.ts';
import { SMALL_CITY, smallClause } from '../small-city.test-kit.ts';
import { createPathFinder } from './find-path.ts';

const LADDER = `stages:
  low: { title: { zh: 低, en: Low }, note: { zh: 起步, en: The start } }
  high: { title: { zh: 高, en: High }, note: { zh: 壮大, en: Grown } }
rungs:
  first:
    stage: low
    title: { zh: 第一级, en: First rung }
    shown by: [{ kind: project, level: municipal }]
    holds: { months: 24, basis: 示例办法第二条 }
    asks:
      人数够多: { en: enough staff, if: staff >= 20 }
      有项目: { en: has projects, if: some p in project satisfies p.level = "municipal" }
    unstated: { zh: 其余另有规定, en: The rest stands elsewhere }
  second:
    stage: high
    title: { zh: 第二级, en: Second rung }
    shown by: [{ kind: project, level: national }, { kind: project, level: provincial }]
    unstated: { zh: 另有规定, en: Stands elsewhere }
`;

const once = smallClause(
  'once',
  'require: { 国家级: { en: national, if: level = "national" } }\naward: 30万元\nlimit: { times: 1 }',
);
const each = smallClause(
  'each',
  'award: { by: level, table: { municipal: 5万元, national: 20万元 } }',
);
const open = smallClause(
  'open',
  'require: { 国家级: { en: national, if: level = "national" } }\naward: { up to: unstated }',
  { authority: 'up-to' },
);

function read(ladder = LADDER, more: readonly SourceFile[] = []) {
  const files = [...SMALL_CITY, { path: 'ladder.yaml', text: ladder }, once, each, open];
  return readCatalogue([...files, ...more]);
}

function path(input: object, asOf: Day = dayOf(2021, 6, 1), ...texts: Parameters<typeof read>) {
  const { catalogue, problems } = read(...texts);
  expect(problems).toEqual([]);
  const reading = readDossier(catalogue, { party: { role: 'enterprise', staff: 30 }, ...input });
  const find = createPathFinder(catalogue, createAssessor(catalogue));
  if (!reading.ok || !find) throw new Error('unreadable');
  return find(reading.dossier, asOf);
}

const municipal = { id: 'm', kind: 'project', level: 'municipal', done_on: '2020-05-01' };

describe('the ladder', () => {
  it('says what is held, since when and until when, and on what that rests', () => {
    const { stage, rungs } = path({ records: [municipal] });
    expect(stage).toBe('low');
    expect(rungs[0]?.held).toEqual({
      since: '2020-05-01',
      until: '2022-05-01',
      until_basis: '示例办法第二条',
      is_over: false,
    });
    expect(rungs[0]?.worth).toBeNull();
    expect(rungs[1]?.held).toBeNull();
  });

  it('says that a rung is over, and what it would bring to reach it again', () => {
    const { stage, rungs } = path({ records: [municipal] }, dayOf(2022, 5, 2));
    expect(rungs[0]?.held).toMatchObject({ until: '2022-05-01', is_over: true });
    expect(rungs[0]?.worth?.lines.map(({ clause }) => clause)).toEqual(['small/each']);
    expect(stage).toBeNull();
  });

  it('goes by the latest record, and by any of several kinds', () => {
    const { stage, rungs } = path({
      records: [
        municipal,
        { id: 'p', kind: 'project', level: 'provincial', done_on: '2021-05-01' },
      ],
    });
    expect(stage).toBe('high');
    expect(rungs[1]?.held).toMatchObject({ since: '2021-05-01', until: null });
  });

  it('does not go by what is yet to come', () => {
    const { rungs } = path({ records: [{ ...municipal, done_on: '2021-06-02' }] });
    expect(rungs[0]?.held).toBeNull();
  });

  it('answers what a rung asks one by one, with what is missing', () => {
    const [first] = path({ party: { role: 'enterprise' } }).rungs;
    expect(first?.conditions).toEqual([
      { label: { zh: '人数够多', en: 'enough staff' }, holds: 'unknown' },
      { label: { zh: '有项目', en: 'has projects' }, holds: 'unknown' },
    ]);
    expect(first?.missing).toEqual([
      { kind: 'party', record: null, fact: 'staff' },
      { kind: 'project', record: null, fact: null },
    ]);
    const lacks = path({ party: { role: 'enterprise', staff: 19 }, records: [municipal] });
    expect(lacks.rungs[0]?.conditions.map(({ holds }) => holds)).toEqual(['no', 'yes']);
    expect(lacks.rungs[0]?.near_misses[0]).toMatchObject({ have: 19, need: 20 });
  });

  it('names the nearest rung with worth and the one worth most, from the stage reached on', () => {
    const at = ({ nearest, worthiest }: ReturnType<typeof path>) => [nearest, worthiest];
    const met = { ...municipal, done_on: '2019-05-01' };
    expect(at(path({ records: [met] }))).toEqual(['first', 'second']);
    expect(at(path({ party: { role: 'enterprise', staff: 19 } }))).toEqual(['second', 'second']);
    const national = { id: 'n', kind: 'project', level: 'national', done_on: '2021-05-01' };
    expect(at(path({ records: [national] }))).toEqual([null, null]);
  });

  it('says whether the party is an enterprise', () => {
    expect(path({}).is_enterprise).toBe('yes');
    expect(path({ party: { role: 'institute' } }).is_enterprise).toBe('no');
    expect(path({ party: { staff: 30 } }).is_enterprise).toBe('unknown');
  });

  it('reckons what was held before as held again', () => {
    const again = LADDER.replace(
      '    holds:',
      '    when reached again: { level: national }\n    holds:',
    );
    const low = (ladder: string) =>
      path({ records: [municipal] }, dayOf(2022, 5, 2), ladder).rungs[0]?.worth?.low_fen;
    expect([low(LADDER), low(again)]).toEqual(['5000000', '50000000']);
  });

  it('does not reckon what is paid once for every year, even where a fact is missing', () => {
    const text = smallClause(
      'open-once',
      'require: { 人数够多: { en: staff, if: party.staff >= 20 } }\naward: 3万元\nlimit: { times: 1 }',
    );
    const more = [text];
    const { worth } =
      path({ party: { role: 'enterprise' } }, dayOf(2020, 6, 1), LADDER, more).rungs[1] ?? {};
    expect(worth?.lines.find(({ clause }) => clause === 'small/open-once')).toMatchObject({
      low_fen: '0',
      high_fen: '3000000',
      total: 'unknown',
    });
  });

  it('reads further facts that are several codes', () => {
    const tagged = LADDER.replace(
      'level: provincial }]',
      'level: provincial }]\n    when reached: { tags: [green] }',
    );
    const green = smallClause(
      'green',
      'require:\n  绿色:\n    en: green\n    if: list contains(tags, "green")\naward: 4万元',
    );
    const linesOf = (ladder: string) =>
      path({}, dayOf(2021, 6, 1), ladder, [green]).rungs[1]?.worth?.lines ?? [];
    const low = (ladder: string) =>
      linesOf(ladder).find(({ clause }) => clause === 'small/green')?.low_fen;
    expect([low(LADDER), low(tagged)]).toEqual(['0', '4000000']);
  });

  it('totals what documents without dates give apart', () => {
    const undated = smallClause('undated', 'award: 7万元').text.replace('small/', 'old/');
    const policy = SMALL_CITY.find(({ path }) => path.endsWith('policy.md'))?.text ?? '';
    const old = policy
      .replace('policy: small', 'policy: old')
      .replace('〔2020〕1号', '〔2019〕9号')
      .replace('{ from: 2020-01-01, to: 2022-12-31, basis: 第三条 }', '{ basis: 未载明 }');
    const more = [
      { path: 'policies/old/policy.md', text: old },
      { path: 'policies/old/undated.md', text: undated },
    ];
    const { worth } = path({}, dayOf(2021, 6, 1), LADDER, more).rungs[1] ?? {};
    expect(worth).toMatchObject({
      low_fen: '50000000',
      high_fen: null,
      undated: { low_fen: '7000000', high_fen: '7000000' },
    });
    expect(worth?.lines.find(({ clause }) => clause === 'old/undated')).toMatchObject({
      validity: 'undated',
      total: 'computed',
    });
  });

  it('reckons what a rung brings over three years, what is paid once only once', () => {
    const { worth } = path({}).rungs[1] ?? {};
    expect(worth).toMatchObject({ years: 3, low_fen: '50000000', high_fen: null });
    expect(worth?.lines).toMatchObject([
      { clause: 'small/open', low_fen: '0', high_fen: null },
      { clause: 'small/once', low_fen: '30000000', high_fen: '30000000' },
      {
        clause: 'small/each',
        low_fen: '20000000',
        high_fen: '20000000',
        cited_as: { zh: '示例〔2020〕1号第一条', en: '示例〔2020〕1号, 第一条' },
      },
    ]);
  });

  it('counts only what comes on top of what there is already', () => {
    const national = { id: 'n', kind: 'project', level: 'national', done_on: '2020-03-01' };
    const { worth } = path({ records: [national] }).rungs[0] ?? {};
    expect(worth?.lines.map(({ clause, high_fen }) => [clause, high_fen])).toEqual([
      ['small/each', '5000000'],
    ]);
  });

  it('counts nothing that is no longer in force when its day comes', () => {
    const { worth } = path({}, dayOf(2023, 2, 1)).rungs[1] ?? {};
    expect(worth).toMatchObject({ low_fen: '0', high_fen: '0', lines: [] });
  });
});

describe('a ladder that cannot be read', () => {
  const problemsOf = (from: string, to: string) =>
    read(LADDER.replace(from, to)).problems.map(
      ({ line, field, message }) => `${line} ${field}: ${message.zh}`,
    );

  it('names the place of each mistake', () => {
    expect(problemsOf('stage: low', 'stage: lwo')).toEqual(['6 rungs.first.stage: 不认识“lwo”']);
    expect(problemsOf('level: municipal', 'level: municpal')).toEqual([
      '8 rungs.first.shown by[0].level: 不认识“municpal”，是否指“municipal”',
    ]);
    expect(problemsOf('kind: project, level: municipal', 'kind: projekt')).toEqual([
      '8 rungs.first.shown by[0].kind: 词汇表中没有记录种类“projekt”，是否指 project',
    ]);
    expect(problemsOf('[{ kind: project, level: municipal }]', '[]')).toEqual([
      '8 rungs.first.shown by: 要写至少一种能说明达到这一级的记录，或者类别',
    ]);
    expect(problemsOf('if: staff >= 20', 'if: stuff >= 20')[0]).toMatch(/没有名为“stuff”的事实/u);
    expect(problemsOf('months: 24', 'months: two')).toEqual([
      '9 rungs.first.holds.months: 应是正整数，却是“two”',
    ]);
  });
});
