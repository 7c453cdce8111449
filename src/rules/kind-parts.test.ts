import { describe, expect, it } from 'vitest';
import { dayOf } from '../values/index.ts';
import { createAssessor } from './assess/assessor.ts';
import { readCity, soundDossier } from './catalogue-files.test-kit.ts';
import { listResults } from './find-result.ts';

const { catalogue } = readCity();
const assessor = createAssessor(catalogue);
const ENTERPRISE = { role: ['enterprise'], located_in: ['dalian'] };
const PROJECT = {
  id: 'p1',
  kind: 'rd_project',
  project_id: 'P1',
  project_class: 'key',
  total_rd_investment: '450万元',
};

const kindsOf = (input: unknown) => soundDossier(catalogue, input).records.map(({ kind }) => kind);

/** The answers of articles 4, 5 and 22, without the kind that the record was written under. */
function ofProjects(input: unknown) {
  const asOf = dayOf(2022, 10, 10);
  const assessment = assessor.assess(soundDossier(catalogue, input), { asOf, explain: false });
  return listResults(assessment, assessor.headings).flatMap(
    ({ clause, record, outcome, high_fen }) =>
      /^dalian-2017-52\/(4|5|22)$/u.test(clause)
        ? [[clause.slice(15), record, outcome, high_fen]]
        : [],
  );
}

describe('yearly figures of a project, a part of the yearly figures', () => {
  const figures = { year: 2021, rd_expense: '260万元' };

  it('are those that give a project, whichever kind they are written under', () => {
    const records = [
      { kind: 'annual_figures', ...figures },
      { kind: 'annual_figures', ...figures, project_id: 'P1' },
      { kind: '年度数据', ...figures, 项目编号: 'P1' },
      { kind: 'project_figures', ...figures, project_id: 'P1' },
      { kind: 'project_figures', ...figures },
    ];
    expect(kindsOf({ records })).toEqual([
      'annual_figures',
      'project_figures',
      'project_figures',
      'project_figures',
      'project_figures',
    ]);
  });

  it('are all given where all yearly figures are, not the other way round', () => {
    const complete = (...kinds: string[]) => [
      ...soundDossier(catalogue, { complete: kinds }).complete,
    ];
    expect(complete('年度数据')).toEqual(['annual_figures', 'project_figures']);
    expect(complete('project_figures')).toEqual(['project_figures']);
  });

  it('bring the same under either kind', () => {
    const given = (kind: string) => ({
      party: ENTERPRISE,
      records: [PROJECT, { id: 'f1', kind, ...figures, project_id: 'P1' }],
      complete: ['rd_project'],
    });
    const answers = ofProjects(given('project_figures'));
    expect(answers).toContainEqual(['5', 'f1', 'granted', '78000000']);
    expect(ofProjects(given('annual_figures'))).toEqual(answers);
  });

  it('are not the figures of the whole unit, which no project waits for', () => {
    const answers = ofProjects({
      party: ENTERPRISE,
      records: [PROJECT, { id: 'f1', kind: 'annual_figures', ...figures }],
      complete: ['annual_figures', 'rd_project'],
    });
    expect(answers).toEqual([
      ['4', null, 'refused', '0'],
      ['5', null, 'refused', '0'],
      ['22', null, 'refused', '0'],
    ]);
  });
});
