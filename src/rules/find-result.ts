import { type Day, type Period, parseDay, validityOn } from '../values/index.ts';
import type { Assessment, Heading, Refusal, Result } from './answer.ts';
import type { ClauseSummary } from './clause-view.ts';

/** What an answer does not repeat of a clause that is refused with its whole policy or kind. */
export type Headings = (clause: string) => ListedHeading | undefined;

type ListedHeading = Heading & { readonly inForce: Period };

/** The headings of clauses as they are listed. */
export function headingsOf(clauses: readonly ClauseSummary[]): Headings {
  const known = new Map(clauses.map((clause) => [clause.clause, clause]));
  return (id) => {
    const listed = known.get(id);
    if (listed === undefined) return undefined;
    const { clause, article, title, kind, authority, in_force } = listed;
    const inForce = { from: dayOf(in_force.from), to: dayOf(in_force.to) };
    return { clause, article, title, kind: kind.id, authority, inForce };
  };
}

/**
 * How a clause came out for a record (null: for none of its kind); undefined where it was not asked.
 * What is refused to the party as a whole is refused for each of its records.
 */
export function findResult(
  assessment: Assessment,
  clause: string,
  record: string | null,
  headings: Headings,
): Result | undefined {
  const found = assessment.results.find((one) => one.clause === clause && one.record === record);
  if (found) return found;
  const refused = assessment.refusals
    .filter((refusal) => refusal.clause === clause)
    .flatMap(resultsOf);
  return (
    refused.find((one) => one.record === record) ??
    refused.find((one) => one.record === null) ??
    listShared(assessment, headings, (id) => id === clause)[0]
  );
}

/** How every clause came out for every record: the results, then each refusal as one. */
export function listResults(assessment: Assessment, headings: Headings): Result[] {
  const { results, refusals } = assessment;
  return [...results, ...refusals.flatMap(resultsOf), ...listShared(assessment, headings)];
}

const REFUSED = {
  outcome: 'refused',
  low_fen: '0',
  high_fen: '0',
  total: null,
  missing: [],
  near_misses: [],
} as const;

function resultsOf({ readings, refused, ...heading }: Refusal): Result[] {
  return refused.flatMap(({ reason, conditions, records }) =>
    records.map((record) => ({
      ...heading,
      ...record,
      ...REFUSED,
      reason,
      readings: readings.map((name) => ({ name, outcome: 'refused', low_fen: '0', high_fen: '0' })),
      ...(conditions && { conditions, steps: [] }),
    })),
  );
}

/** What a whole policy, or the want of any record of a kind, refuses. */
function listShared(
  { as_of, refused_policies, absent_kinds }: Assessment,
  headings: Headings,
  isWanted: (clause: string) => boolean = () => true,
): Result[] {
  const asOf = dayOf(as_of);
  return [...refused_policies, ...absent_kinds].flatMap((shared) => {
    const conditions = 'conditions' in shared ? shared.conditions : undefined;
    return shared.clauses.filter(isWanted).flatMap((id): Result[] => {
      const listed = headings(id);
      if (listed === undefined) return [];
      const { clause, article, title, kind, authority, inForce } = listed;
      return [
        {
          clause,
          article,
          title,
          kind,
          authority,
          record: null,
          event_on: null,
          validity: asOf === null ? 'undated' : validityOn(inForce, asOf),
          ...REFUSED,
          reason: { ...shared.reason, article },
          readings: [],
          ...(conditions && { used: [], conditions, steps: [] }),
        },
      ];
    });
  });
}

function dayOf(text: string | null): Day | null {
  const day = text === null ? null : parseDay(text);
  return day?.ok ? day.value : null;
}
