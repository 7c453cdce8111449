import { givePercent, giveUpTo, leaveToPerson, WAN } from './awards.ts';
import type { Institute, ProjectFigures, View } from './facts.ts';
import { limitTotal, paidBefore, type Used, usedBy } from './limits.ts';
import { applies, openYearRow, type Row, settle } from './row.ts';
import { atLeast, both, is, isOneOf, NO, not, type Truth, UNKNOWN, YES } from './truth.ts';
import { inOrder } from './view.ts';

const ANYONE = ['enterprise', 'university_or_institute', 'institution'];
const NO_FIGURES: ProjectFigures = {
  id: null,
  year: undefined,
  projectId: undefined,
  rdExpense: undefined,
};
const NO_INSTITUTE: Institute = {
  id: null,
  instituteType: undefined,
  field: undefined,
  year: undefined,
  introducedOn: undefined,
};

type Threshold = 'whole_project' | 'this_year';

/** Article 4: up to 30 % of a year's R&D expense on a major project. */
export function assess4(view: View, rows: Row[]): void {
  const rule = { clause: '4', projectClass: 'major', least: 1000 * WAN, cap: 1000 * WAN } as const;
  assessProject(view, rows, 0, 'whole_project', rule);
  assessProject(view, rows, 1, 'this_year', rule);
}

/** Article 5: up to 30 % of a year's R&D expense on a key project. */
export function assess5(view: View, rows: Row[]): void {
  const rule = { clause: '5', projectClass: 'key', least: 200 * WAN, cap: 200 * WAN } as const;
  assessProject(view, rows, 0, 'whole_project', rule);
  assessProject(view, rows, 1, 'this_year', rule);
}

type ProjectRule = {
  readonly clause: '4' | '5';
  readonly projectClass: 'major' | 'key';
  readonly least: number;
  readonly cap: number;
};

function assessProject(
  view: View,
  rows: Row[],
  reading: number,
  threshold: Threshold,
  { clause, projectClass, least, cap }: ProjectRule,
): void {
  const { complete, records } = view.projectFigures;
  const budget = new Map<string, Used>();
  for (const figures of records.length === 0 ? [NO_FIGURES] : records) {
    const row = openYearRow(view, clause, reading, figures.id, figures.year);
    rows.push(row);
    if (row.paid) continue;
    const ofClass = projectHas(view, figures, (project) => is(project.projectClass, projectClass));
    const largeEnough =
      threshold === 'this_year'
        ? atLeast(figures.rdExpense, least)
        : projectHas(view, figures, (project) => atLeast(project.totalInvestment, least));
    if (!applies(row, view, ANYONE, complete, both(ofClass, largeEnough))) continue;
    givePercent(row, figures.rdExpense, 30);
    leaveToPerson(row);
    settle(row, view.determinations[clause]);
    const owner = figures.projectId ?? '';
    const paid = () =>
      paidBefore(
        view.payments[clause],
        ({ projectId }) => projectId === undefined || projectId === owner,
      );
    limitTotal(row, cap, usedBy(budget, owner, paid));
  }
}

function projectHas(
  view: View,
  { projectId }: ProjectFigures,
  test: (project: View['rdProjects']['records'][number]) => Truth,
): Truth {
  let found: Truth = view.rdProjects.complete ? NO : UNKNOWN;
  for (const project of view.rdProjects.records) {
    const holds = both(is(project.projectId, projectId), test(project));
    if (holds === YES) return YES;
    if (holds === UNKNOWN) found = UNKNOWN;
  }
  return found;
}

/** Article 10: up to 3000万元 a year for a new-type R&D institution. */
export function assess10(view: View, rows: Row[]): void {
  assessInstitutes(view, rows, 0, (field) => not(is(field, 'other')));
  assessInstitutes(view, rows, 1, (field) => is(field, 'artificial_intelligence'));
}

function assessInstitutes(
  view: View,
  rows: Row[],
  reading: number,
  inKeyField: (field: string | undefined) => Truth,
): void {
  const { complete, records } = view.institutes;
  for (const institute of records.length === 0
    ? [NO_INSTITUTE]
    : inOrder(records, (one) => one.year)) {
    if (institute.year !== undefined && institute.year > view.thisYear) continue;
    const row = openYearRow(view, '10', reading, institute.id, institute.year);
    rows.push(row);
    if (row.paid) continue;
    const ofType = isOneOf(institute.instituteType, [
      'open_research_institute',
      'new_type_rd_institution',
    ]);
    const holds = both(ofType, inKeyField(institute.field));
    if (!applies(row, view, ['institution'], complete, holds)) continue;
    giveUpTo(row, 3000 * WAN);
    settle(row, view.determinations['10']);
  }
}
