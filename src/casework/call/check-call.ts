import type { Role } from '../../offices/index.ts';
import type { Clause, Policy, Problem } from '../../rules/index.ts';
import type { Column, Day } from '../../values/index.ts';
import type { Procedure } from '../procedure/types.ts';
import type { Call, Days, Material } from './call.ts';
import { SAYS } from './call-words.ts';

/** What a call is checked against: a version of the catalogue, and who is there to act. */
export type Surroundings = {
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly policies: readonly Pick<Policy, 'id' | 'citedAs'>[];
  readonly clauses: readonly Pick<Clause, 'id' | 'policy' | 'title' | 'inForce'>[];
  /** The parties with the roles of their open posts. */
  readonly parties: ReadonlyMap<string, { readonly name: string; readonly roles: readonly Role[] }>;
};

/**
 * What keeps a call from being published, all of it at once; `field` says where. That it asks for no
 * materials, or leaves open what may be left open, is no problem.
 * @param was the text that counted before, of a call that is published: what of it has passed may
 * stay as it was
 */
export function checkCall(
  call: Call,
  around: Surroundings,
  today: Day,
  was: Pick<Call, 'window'> | null = null,
): Problem[] {
  return [
    ...(call.title === '' ? [at('title', SAYS.noTitle)] : []),
    ...checkClauses(call, around),
    ...checkProcedure(call, around),
    ...checkWindow(call.window, today, was),
    ...checkMaterials(call.materials),
    ...(call.quota !== null && call.quota < 1 ? [at('quota', SAYS.noQuota)] : []),
    ...(call.fund?.amount != null && call.fund.amount <= 0 ? [at('fund.amount', SAYS.noFund)] : []),
  ];
}

function checkClauses(call: Call, { clauses, policies }: Surroundings): Problem[] {
  const { eventPeriod } = call;
  const backwards = eventPeriod !== null && eventPeriod.from > eventPeriod.to;
  const problems = call.clauses.flatMap((id, place): Problem[] => {
    const field = `clauses[${place}]`;
    const clause = clauses.find((one) => one.id === id);
    if (clause === undefined) return [at(field, SAYS.unknownClause(id))];
    if (call.clauses.indexOf(id) < place) return [at(field, SAYS.clauseTwice(clause.title))];
    const cited = policies.find((policy) => policy.id === clause.policy)?.citedAs;
    return eventPeriod === null || backwards || meets(clause.inForce, eventPeriod)
      ? []
      : [at(field, SAYS.notInForce(clause.title, cited ?? null, clause.inForce))];
  });
  if (call.clauses.length === 0) problems.push(at('clauses', SAYS.noClauses));
  if (backwards) problems.push(at('event_period.to', SAYS.backwards));
  return problems;
}

/** Whether a period of validity has a day in common with others; one without dates may have. */
function meets({ from, to }: Clause['inForce'], days: Days): boolean {
  return (from === null || from <= days.to) && (to === null || to >= days.from);
}

function checkProcedure(call: Call, around: Surroundings): Problem[] {
  const { procedures, clauses, policies } = around;
  const department = checkDepartment(call, around);
  if (call.procedure === '') return [...department, at('procedure', SAYS.noProcedure)];
  const procedure = procedures.get(call.procedure);
  if (procedure === undefined)
    return [...department, at('procedure', SAYS.unknownProcedure(call.procedure))];
  const source = procedure.source?.policy ?? null;
  const others = clauses.filter(
    ({ id, policy }) => source !== null && call.clauses.includes(id) && policy !== source,
  );
  const cited = policies.find(({ id }) => id === source)?.citedAs ?? procedure.title;
  return [
    ...department,
    ...others.map(({ title }) => at('procedure', SAYS.governsOthers(cited, title))),
    ...procedure.offices.flatMap((office) => checkOffice(office, call, around)),
    ...Object.keys(call.offices)
      .filter((id) => !procedure.offices.some((office) => office.id === id))
      .map((id) => at(`offices.${id}`, SAYS.unknownOffice(id))),
  ];
}

function checkDepartment({ department }: Call, { parties }: Surroundings): Problem[] {
  const party = parties.get(department);
  if (party === undefined) return [at('department', SAYS.unknownParty(department))];
  return party.roles.includes('department')
    ? []
    : [at('department', SAYS.withoutPost(party.name, SAYS.department))];
}

function checkOffice(
  { id, role, title }: Procedure['offices'][number],
  call: Call,
  { parties }: Surroundings,
): Problem[] {
  const acting = call.offices[id] ?? [];
  if (acting.length === 0) return [at(`offices.${id}`, SAYS.noParty(title))];
  return acting.flatMap((name, place) => {
    const field = `offices.${id}[${place}]`;
    const party = parties.get(name);
    if (party === undefined) return [at(field, SAYS.unknownParty(name))];
    if (acting.indexOf(name) < place) return [at(field, SAYS.partyTwice(party.name))];
    return party.roles.includes(role) ? [] : [at(field, SAYS.withoutPost(party.name, title))];
  });
}

function checkWindow({ from, to }: Days, today: Day, was: Pick<Call, 'window'> | null): Problem[] {
  const problems = from > to ? [at('window.to', SAYS.backwards)] : [];
  const asBefore = was !== null && was.window.to === to;
  if (from <= to && to < today && !asBefore) problems.push(at('window.to', SAYS.over));
  return problems;
}

function checkMaterials(materials: readonly Material[]): Problem[] {
  return materials.flatMap(({ id, title, rows }, place) => {
    const field = `materials[${place}].title`;
    const columns = rows === undefined ? [] : checkColumns(`materials[${place}].rows`, rows);
    if (title === '') return [at(field, SAYS.noMaterial), ...columns];
    const earlier = materials.slice(0, place);
    const known = earlier.some((other) => other.id === id || other.title === title);
    return known ? [at(field, SAYS.materialTwice(title)), ...columns] : columns;
  });
}

/** The most columns that a list may have: more cannot be filled in on a screen. */
const MOST_COLUMNS = 8;

function checkColumns(field: string, columns: readonly Column[]): Problem[] {
  const count = columns.length;
  if (count === 0) return [at(field, SAYS.noColumns)];
  const wrong = columns.flatMap(({ id, title, type, once }, place): Problem[] => {
    const earlier = columns.slice(0, place);
    const known = earlier.some((other) => other.id === id || other.title === title);
    const [named, kind] = [`${field}[${place}].title`, `${field}[${place}].once`];
    return [
      ...(title === '' ? [at(named, SAYS.noColumn)] : []),
      ...(title !== '' && known ? [at(named, SAYS.columnTwice(title))] : []),
      ...(once && type !== 'text' ? [at(kind, SAYS.onceIsText)] : []),
    ];
  });
  return count > MOST_COLUMNS
    ? [at(field, SAYS.manyColumns(count, MOST_COLUMNS)), ...wrong]
    : wrong;
}

function at(field: string, message: Problem['message']): Problem {
  return { field, message };
}
