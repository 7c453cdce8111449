import {
  type ClauseSummary,
  findClauses,
  type ListedClause,
  type PolicyView,
} from '../../rules/view.ts';
import type { LibrarySearch } from './library-search.ts';

/** The clauses that meet every filter and every word of `q`, in the order in which they stand. */
export function filterClauses(
  clauses: readonly ListedClause[],
  search: LibrarySearch,
  policies: ReadonlyMap<string, PolicyView>,
): readonly ListedClause[] {
  return findClauses(clauses, search.q ?? '').filter((clause) => {
    const policy = policies.get(clause.policy);
    return (
      (search.policy === undefined || clause.policy === search.policy) &&
      (search.zone === undefined || zonesOf(policy).some(({ id }) => id === search.zone)) &&
      (search.who === undefined || clause.beneficiaries.some(({ code }) => code === search.who)) &&
      (search.validity === undefined || clause.validity === search.validity) &&
      (search.authority === undefined || clause.authority === search.authority) &&
      (search.kind === undefined || clause.kind.id === search.kind)
    );
  });
}

export type Choice = { readonly id: string; readonly label: ClauseSummary['title'] };

/** The whole city: of the documents that ask no zone of a party. */
const CITY: Choice = { id: 'city', label: { zh: '全市', en: 'The whole city' } };

/** Where a document holds: what it asks of every party, or the whole city. */
export function zonesOf(policy: PolicyView | undefined): readonly Choice[] {
  if (policy === undefined) return [];
  if (policy.applies_to.length === 0) return [CITY];
  return policy.applies_to.map((label) => ({ id: label.zh, label }));
}

/** What a filter can be set to: the codes that occur, with their labels, in order of appearance. */
export function choicesOf<Of>(
  all: readonly Of[],
  labelsOf: (one: Of) => readonly Choice[],
): readonly Choice[] {
  const seen = new Map(all.flatMap(labelsOf).map((choice) => [choice.id, choice]));
  return [...seen.values()];
}
