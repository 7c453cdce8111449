import { type ClauseSummary, findClauses, type ListedClause } from '../../rules/view.ts';
import type { LibrarySearch } from './library-search.ts';

/** The clauses that meet every filter and every word of `q`, in the order of the articles. */
export function filterClauses(
  clauses: readonly ListedClause[],
  search: LibrarySearch,
): readonly ListedClause[] {
  const found = findClauses(clauses, search.q ?? '').filter((clause) => {
    return (
      (search.who === undefined || clause.beneficiaries.some(({ code }) => code === search.who)) &&
      (search.validity === undefined || clause.validity === search.validity) &&
      (search.authority === undefined || clause.authority === search.authority) &&
      (search.kind === undefined || clause.kind.id === search.kind)
    );
  });
  return found.sort((one, other) =>
    one.clause.localeCompare(other.clause, 'en', { numeric: true }),
  );
}

/** What a filter can be set to: the codes that occur, with their labels, in order of appearance. */
export function choicesOf(
  clauses: readonly ClauseSummary[],
  labelsOf: (clause: ClauseSummary) => readonly { id: string; label: ClauseSummary['title'] }[],
): readonly { id: string; label: ClauseSummary['title'] }[] {
  const seen = new Map(clauses.flatMap(labelsOf).map((choice) => [choice.id, choice]));
  return [...seen.values()];
}
