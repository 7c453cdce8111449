import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { OPERATOR, VISITOR } from './caller.ts';
import { problemsOf } from './refusals.ts';
import { router } from './router.ts';
import { markedAssessmentShape } from './shapes/answer.ts';
import { calendarYearShape } from './shapes/calendar.ts';
import { clauseShape, coverageShape, listedClauseShape, policyShape } from './shapes/catalogue.ts';
import { pathShape } from './shapes/path.ts';
import { vocabularyShape } from './shapes/vocabulary.ts';
import { contextOf, soundDossier } from './shipped.test-kit.ts';

const opened = contextOf(VISITOR);
const client = createRouterClient(router, { context: opened });
type Dossier = Parameters<typeof client.assessDossier>[0]['dossier'];

async function refusalOf(answer: Promise<unknown>) {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, problems: problemsOf(error) };
}

describe('answers keep the shapes that the API description promises', () => {
  const dossiers = [
    ...opened.catalogue.samples.map(({ id, dossier }) => ({ id, dossier: dossier as Dossier })),
    { id: 'sound', dossier: soundDossier as Dossier },
    { id: 'empty', dossier: {} },
  ];

  it.each(dossiers)('assess-dossier: $id', async ({ dossier }) => {
    for (const as_of of ['2017-01-01', '2022-10-10', '2026-01-01']) {
      const answer = await client.assessDossier({ dossier, as_of });
      expect(answer.as_of).toBe(as_of);
      const { results, refusals, refused_policies, absent_kinds } = answer;
      const told = [
        ...[...results, ...refusals].map(({ clause }) => clause),
        ...[...refused_policies, ...absent_kinds].flatMap(({ clauses }) => clauses),
      ];
      expect(new Set(told).size).toBe(opened.catalogue.clauses.length);
      expect(markedAssessmentShape.parse(answer)).toEqual(answer);
    }
  });

  it('assess-dossier: explanations only when asked for', async () => {
    const dossier = soundDossier as Dossier;
    const { results } = await client.assessDossier({ dossier, explain: false });
    expect(results.every(({ used, conditions, steps }) => !used && !conditions && !steps)).toBe(
      true,
    );
    const explained = await client.assessDossier({ dossier });
    expect(explained.results.every(({ conditions }) => conditions !== undefined)).toBe(true);
    expect(explained.as_of).toBe('2022-10-10');
  });

  it.each(dossiers)('find-path: $id', async ({ dossier }) => {
    for (const as_of of ['2022-10-10', '2026-01-01']) {
      const answer = await client.findPath({ dossier, as_of });
      expect(answer.as_of).toBe(as_of);
      expect(answer.rungs.length).toBeGreaterThan(0);
      expect(pathShape.parse(answer)).toEqual(answer);
    }
  });

  it('find-path: today unless told otherwise; refuses unknown words and a catalogue without a ladder', async () => {
    expect((await client.findPath({ dossier: {} })).as_of).toBe('2022-10-10');
    const wrong = await refusalOf(client.findPath({ dossier: { party: { rolle: ['bank'] } } }));
    expect(wrong.problems.map(({ field }) => field)).toEqual(['party.rolle']);
    const without = createRouterClient(router, { context: { ...opened, findPath: null } });
    const none = await refusalOf(without.findPath({ dossier: {} }));
    expect(none.error).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('list-clauses, list-policies and get-clause', async () => {
    const { as_of, clauses, policies } = await client.listClauses();
    expect(as_of).toBe('2022-10-10');
    expect(listedClauseShape.array().parse(clauses)).toEqual(clauses);
    expect(await client.listPolicies()).toEqual({ policies });
    expect(policyShape.array().parse(policies)).toEqual(policies);
    for (const { clause } of clauses) {
      const [policy = '', article = ''] = clause.split('/');
      const view = await client.getClause({ policy, article, as_of: '2026-01-01' });
      expect(clauseShape.parse(view)).toEqual(view);
      const { from, to } = view.in_force;
      expect(view.validity).toBe(from === null && to === null ? 'undated' : 'expired');
    }
  });

  it('get-vocabulary and get-coverage', async () => {
    const vocabulary = await client.getVocabulary();
    expect(vocabularyShape.parse(vocabulary)).toEqual(vocabulary);
    const coverage = await client.getCoverage();
    expect(coverage.clauses.length).toBeGreaterThan(0);
    expect(coverageShape.parse(coverage)).toEqual(coverage);
  });

  it('list-samples: each can be assessed', async () => {
    const { samples } = await client.listSamples();
    expect(samples.map(({ id }) => id)).toEqual(opened.catalogue.samples.map(({ id }) => id));
    for (const { dossier, as_of } of samples) {
      const answer = await client.assessDossier({ dossier: dossier as Dossier, as_of });
      expect(answer.as_of).toBe(as_of);
    }
  });

  it('get-dossier-template: a workbook that read-dossier takes', async () => {
    const file = await client.getDossierTemplate();
    expect(file.name).toBe('zhida-dossier.xlsx');
    const { dossier } = await client.readDossier({ file });
    expect(dossier).toEqual({ party: {}, history: [], complete: [] });
  });
});

describe('the calendar of working days', () => {
  it('gives the published years, with the notice of every day and its title', async () => {
    const { published, years } = await client.getCalendar();
    expect(calendarYearShape.array().parse(years)).toEqual(years);
    expect(years.map(({ year }) => year)).toEqual(published);
    for (const { notices, days, published: isPublished } of years) {
      expect(isPublished).toBe(true);
      expect(notices.every(({ title }) => title?.zh.startsWith('国务院办公厅关于'))).toBe(true);
      expect(new Set(days.map(({ notice }) => notice)).size).toBe(notices.length);
    }
    const settled = years.map(({ provisional_from }) => provisional_from);
    expect(settled.slice(0, -1).every((from) => from === null)).toBe(true);
    expect(settled.at(-1)).toBe(`${published.at(-1)}-12-29`);
  });

  it('gives one year, and says of one that is not published that it is provisional', async () => {
    const { years } = await client.getCalendar({ year: '2022' });
    expect(years).toMatchObject([{ year: 2022, working_days: 249, provisional_from: null }]);
    const next = await client.getCalendar({ year: 2027 });
    expect(next.years).toMatchObject([
      { year: 2027, published: false, provisional_from: '2027-01-01', notices: [], days: [] },
    ]);
    const { error } = await refusalOf(client.getCalendar({ year: 1 }));
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('comes as files of published years only', async () => {
    const table = await (await client.exportCalendar({ year: 2020, format: 'csv' })).text();
    const rows = table.trim().split('\r\n');
    expect(rows).toHaveLength(367);
    expect(rows.filter((row) => row.split(',')[2] === '是')).toHaveLength(
      (await client.getCalendar({ year: 2020 })).years[0]?.working_days ?? 0,
    );
    const dates = await client.exportCalendar({ year: 2022, format: 'ics' });
    expect(dates.name).toBe('working-days-2022.ics');
    const written = await dates.text();
    expect(written.match(/BEGIN:VEVENT/gu)).toHaveLength(12);
    expect(written).toContain('SUMMARY:国庆节 调休上班 · Worked');
    const none = await refusalOf(client.exportCalendar({ year: 2027, format: 'ics' }));
    expect(none.error).toMatchObject({ code: 'NOT_FOUND' });
    expect(none.problems[0]?.message.zh).toContain('2027 年的工作日安排没有公布');
  });
});

describe('refusals', () => {
  it('assess-dossier: 400 for the frame, with fields counted from the dossier', async () => {
    const bad = {
      dossier: { records: [{ kind: 3 }] },
      as_of: '2022-02-30',
      explain: 'no',
      more: 1,
    };
    const { error, problems } = await refusalOf(client.assessDossier(bad as never));
    expect(error).toMatchObject({ code: 'BAD_REQUEST', status: 400, defined: true });
    expect(problems.map(({ field }) => field)).toEqual([
      'records[0].kind',
      'as_of',
      'explain',
      'more',
    ]);
    expect(problems[1]?.message.zh).toContain('没有 30 日');
  });

  it('assess-dossier: 422 for the content, unknown words with the nearest', async () => {
    const dossier = { records: [{ id: 'a', kind: 'equity_investment', amont: 3 }] };
    const { error, problems } = await refusalOf(client.assessDossier({ dossier }));
    expect(error).toMatchObject({ code: 'UNPROCESSABLE_CONTENT', status: 422, defined: true });
    expect(problems[0]?.field).toBe('records[0].amont');
    expect(problems[0]?.message.en).toContain('amount');
  });

  it('assess-dossier: a key named __proto__ changes nothing', async () => {
    const dossier = JSON.parse('{"__proto__": {"records": []}, "party": {"__proto__": {"x": 1}}}');
    const answer = await client.assessDossier({ dossier });
    expect(answer.results).toEqual((await client.assessDossier({ dossier: {} })).results);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('get-clause: 404 for an id that is not there', async () => {
    const { error, problems } = await refusalOf(client.getClause({ policy: 'x', article: '1' }));
    expect(error).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    expect(problems[0]?.message.en).toContain('x/1');
  });

  it('read-dossier: names file, line and column of a wrong fact', async () => {
    const text = 'records:\n  - id: r1\n    kind: equity_investment\n    amount: 800万圆\n';
    const file = new File([text], '档案.yaml');
    const { error, problems } = await refusalOf(client.readDossier({ file }));
    expect(error).toMatchObject({ status: 422 });
    expect(problems).toMatchObject([
      { file: '档案.yaml', line: 4, column: 5, field: 'records[0].amount' },
    ]);
    expect(problems[0]?.expected?.zh).toContain('800万元');
  });

  it('check-catalogue: reports a folder that is no catalogue', async () => {
    const local = createRouterClient(
      { check: router.checkCatalogue },
      { context: { caller: OPERATOR, demonstrates: false } },
    );
    const report = await local.check({ path: import.meta.dirname });
    expect(report).toMatchObject({ files: 0, clauses: 0 });
    expect(report.problems[0]?.message.en).toBe('There is no catalogue here');
  });
});
