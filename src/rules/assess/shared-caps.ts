import type { Result, SharedCap } from '../answer.ts';
import type { PreparedDossier } from '../dossier/prepared.ts';
import { counted, used } from '../generate/ledgers.ts';
import type { Row } from '../generate/row.ts';
import { year as yearOf } from '../generate/runtime.ts';
import type { Plan, RunningCap } from './plan.ts';

type Member = { readonly place: number; readonly row: Row; readonly year: number };
type Group = {
  readonly cap: RunningCap;
  readonly owner: string;
  /** The year that the cap is of; NaN where it is of all years. */
  readonly of: number;
  readonly members: Member[];
};

/** Of the others below a cap so many are named with each result; naming all would be a square. */
const MOST_NAMED = 20;

/**
 * Results whose amounts are each right by themselves, but together more than their cap leaves: by
 * place, with the cap and the others below it. What counts in no total, and what is only a
 * possibility without a record, does not compete.
 */
export function sharedCaps(
  rows: readonly Row[],
  results: readonly Result[],
  plans: readonly Plan[],
  dossier: PreparedDossier,
): Map<number, SharedCap> {
  const shared = new Map<number, SharedCap>();
  for (const group of groupsOf(rows, results, plans, dossier)) {
    if (group.members.length < 2 || fits(group, dossier)) continue;
    // One more than are named: the result itself may be among them.
    const first = group.members.slice(0, MOST_NAMED + 1).map(({ place, row }) => {
      const { clause, title } = (plans[row.clause] as Plan).heading;
      return { place, name: { clause, title, record: row.id } };
    });
    const more = group.members.length - 1 - MOST_NAMED;
    for (const { place } of group.members) {
      if (shared.has(place)) continue;
      const rest = first.filter((other) => other.place !== place).slice(0, MOST_NAMED);
      const named = { cap: group.cap.words, with: rest.map(({ name }) => name) };
      shared.set(place, more > 0 ? { ...named, more } : named);
    }
  }
  return shared;
}

function groupsOf(
  rows: readonly Row[],
  results: readonly Result[],
  plans: readonly Plan[],
  dossier: PreparedDossier,
): Group[] {
  const all: Group[] = [];
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as Row;
    const { caps } = plans[row.clause] as Plan;
    if (caps.length === 0 || row.id === null || row.amount.hi === 0) continue;
    if ((results[place] as Result).total === null) continue;
    const year = yearOf(row.event);
    for (const cap of caps) {
      if (Number.isNaN(year) && YEARLY.has(cap.limit.limit)) continue;
      const owner = ownerOf(cap, row, dossier);
      const of = cap.limit.limit === 'per_year' ? year : Number.NaN;
      groupOf(cap, owner, of, all).members.push({ place, row, year });
    }
  }
  return all;
}

/** The group of a cap, an owner and a year, which is added if it is new: there are few. */
function groupOf(cap: RunningCap, owner: string, of: number, all: Group[]): Group {
  for (const group of all)
    if (group.cap.id === cap.id && group.owner === owner && Object.is(group.of, of)) return group;
  const fresh: Group = { cap, owner, of, members: [] };
  all.push(fresh);
  return fresh;
}

/** Limits of a year: which one an event of an unknown year uses cannot be told. */
const YEARLY: ReadonlySet<string> = new Set(['per_year', 'years']);

function ownerOf(
  { limit: { per }, owner }: RunningCap,
  row: Row,
  dossier: PreparedDossier,
): string {
  if (per === null || owner === null) return '';
  return String((per.of.is === 'party' ? dossier.party : row.record)[owner] ?? '');
}

/** Whether all of a group can be given to the full. */
function fits({ cap: { limit, payers }, owner, members }: Group, { h }: PreparedDossier): boolean {
  const history = payers.flatMap((payer) => h[payer] ?? []);
  const per = limit.per?.fact ?? null;
  switch (limit.limit) {
    case 'per_year':
    case 'lifetime': {
      const year = limit.limit === 'per_year' ? (members[0]?.year ?? null) : null;
      const most = members.reduce((sum, { row }) => sum + row.amount.hi, 0);
      return most <= Math.max(0, limit.cap - used(history, per, owner, year).lo);
    }
    case 'times':
    case 'years': {
      const byYear = limit.limit === 'years';
      const { past } = counted(owner, history, per, byYear);
      const marks = new Set(members.map(({ place, year }) => (byYear ? year : place)));
      for (const mark of past) marks.delete(mark);
      return marks.size <= Math.max(0, limit.count - past.length);
    }
  }
}
