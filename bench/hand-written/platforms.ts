import { giveFixed, givePercent, giveUnknown, leaveToPerson, WAN } from './awards.ts';
import type { ClauseId, Evaluation, Recognition, View } from './facts.ts';
import { limitEach } from './limits.ts';
import { applies, openRow, openYearRow, type Row, settle } from './row.ts';
import { both, is, isOneOf, not, type Truth, truth, YES } from './truth.ts';
import { inOrder } from './view.ts';

const ANYONE = ['enterprise', 'university_or_institute', 'institution'];
export const NO_RECOGNITION: Recognition = {
  id: null,
  subject: undefined,
  level: undefined,
  firstOrRenewed: undefined,
  recognisedOn: undefined,
  otherRuleApplies: undefined,
};
const NO_EVALUATION: Evaluation = {
  id: null,
  subject: undefined,
  level: undefined,
  result: undefined,
  year: undefined,
  evaluatedOn: undefined,
  evaluationType: undefined,
  evaluatedBy: undefined,
};

const HIGH_END = [
  'key_laboratory',
  'engineering_research_center',
  'technology_innovation_center',
  'clinical_medical_research_center',
  'enterprise_technology_center',
  'high_end_platform',
];
const OTHER_NATIONAL = [
  ...HIGH_END,
  'national_laboratory',
  'engineering_technology_research_center',
  'manufacturing_innovation_center',
];
const PROVINCIAL = [
  'key_laboratory',
  'engineering_research_center',
  'engineering_technology_research_center',
  'technology_innovation_center',
  'industrial_tech_innovation_platform',
  'clinical_medical_research_center',
  'enterprise_technology_center',
];
const PROVINCIAL_AND_OTHERS = [...PROVINCIAL, 'manufacturing_innovation_center'];
const MUNICIPAL = [
  'key_laboratory',
  'engineering_research_center',
  'engineering_technology_research_center',
  'technology_innovation_center',
  'clinical_medical_research_center',
  'enterprise_technology_center',
];
const MUNICIPAL_AND_OTHERS = [...MUNICIPAL, 'industrial_tech_innovation_platform'];

/** Article 8: 500万元 for a new national platform. */
export function assess8a(view: View, rows: Row[]): void {
  const ofNation = (one: Recognition) =>
    both(is(one.level, 'national'), not(truth(one.otherRuleApplies)));
  assessNew(view, rows, '8a', 0, HIGH_END, ofNation, 500 * WAN);
  assessNew(view, rows, '8a', 1, OTHER_NATIONAL, ofNation, 500 * WAN);
}

/** Article 8: 200万元 for a new national-local joint engineering research centre. */
export function assess8b(view: View, rows: Row[]): void {
  const joint = ['national_local_joint_engineering_research_center'];
  assessNew(view, rows, '8b', 0, joint, () => YES, 200 * WAN);
}

/** Article 9: 100万元 for a new provincial platform. */
export function assess9a(view: View, rows: Row[]): void {
  const ofProvince = (one: Recognition) => is(one.level, 'provincial');
  assessNew(view, rows, '9a', 0, PROVINCIAL, ofProvince, 100 * WAN);
  assessNew(view, rows, '9a', 1, PROVINCIAL_AND_OTHERS, ofProvince, 100 * WAN);
}

/** Article 9: 50万元 for a new municipal platform. */
export function assess9b(view: View, rows: Row[]): void {
  const ofCity = (one: Recognition) =>
    both(is(one.level, 'municipal'), not(truth(one.otherRuleApplies)));
  assessNew(view, rows, '9b', 0, MUNICIPAL, ofCity, 50 * WAN);
  assessNew(view, rows, '9b', 1, MUNICIPAL_AND_OTHERS, ofCity, 50 * WAN);
}

function assessNew(
  view: View,
  rows: Row[],
  clause: ClauseId,
  reading: number,
  subjects: readonly string[],
  ofLevel: (one: Recognition) => Truth,
  amount: number,
): void {
  const { complete, records } = view.recognitions;
  for (const one of records.length === 0 ? [NO_RECOGNITION] : records) {
    const row = openRow(view, clause, reading, one.id, one.recognisedOn);
    rows.push(row);
    if (row.paid) continue;
    const isNew = both(isOneOf(one.subject, subjects), is(one.firstOrRenewed, 'first'));
    if (!applies(row, view, ANYONE, complete, both(isNew, ofLevel(one)))) continue;
    giveFixed(row, amount);
    settle(row);
  }
}

/** Article 8: 300万元 or 100万元 after the periodic evaluation of a platform. */
export function assess8c(view: View, rows: Row[]): void {
  assessPeriodic(view, rows, 0, ['good', 'basically_qualified']);
  assessPeriodic(view, rows, 1, ['good', 'qualified', 'basically_qualified']);
}

function assessPeriodic(view: View, rows: Row[], reading: number, passing: readonly string[]) {
  const { complete, records } = view.evaluations;
  for (const one of records.length === 0 ? [NO_EVALUATION] : records) {
    const row = openRow(view, '8c', reading, one.id, one.evaluatedOn);
    rows.push(row);
    if (row.paid) continue;
    const periodic = both(
      is(one.evaluationType, 'periodic'),
      isOneOf(one.evaluatedBy, ['national_authority', 'miit']),
    );
    if (!applies(row, view, ANYONE, complete, both(isHighEnd(one), periodic))) continue;
    giveByResult(row, one.result, passing);
    settle(row);
  }
}

function giveByResult(row: Row, result: string | undefined, passing: readonly string[]): void {
  if (result === undefined) {
    giveUnknown(row);
    row.high = 300 * WAN;
  } else if (result === 'excellent') giveFixed(row, 300 * WAN);
  else if (passing.includes(result)) giveFixed(row, 100 * WAN);
  else {
    giveFixed(row, 0);
    row.why = 'no_tier';
  }
}

/** Article 8: up to 30 % of the year's R&D expense after an excellent annual review. */
export function assess8d(view: View, rows: Row[]): void {
  const { complete, records } = view.evaluations;
  for (const one of records.length === 0 ? [NO_EVALUATION] : inOrder(records, (one) => one.year)) {
    if (one.year !== undefined && one.year > view.thisYear) continue;
    const row = openYearRow(view, '8d', 0, one.id, one.year);
    rows.push(row);
    if (row.paid) continue;
    const excellent = both(is(one.evaluationType, 'annual'), is(one.result, 'excellent'));
    if (!applies(row, view, ANYONE, complete, both(isHighEnd(one), excellent))) continue;
    givePercent(row, expenseOf(view, one.year), 30);
    leaveToPerson(row);
    settle(row, view.determinations['8d']);
    limitEach(row, 300 * WAN);
  }
}

function isHighEnd(one: Evaluation): Truth {
  return both(is(one.level, 'national'), isOneOf(one.subject, HIGH_END));
}

function expenseOf({ annualFigures }: View, year: number | undefined): number | undefined {
  if (!annualFigures.complete) return undefined;
  let sum = 0;
  for (const figures of annualFigures.records) {
    if (figures.year === undefined || year === undefined) return undefined;
    if (figures.year !== year) continue;
    if (figures.rdExpense === undefined) return undefined;
    sum += figures.rdExpense;
  }
  return sum;
}
