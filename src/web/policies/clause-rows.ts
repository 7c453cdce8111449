import {
  authorityWords,
  type ClauseSummary,
  type PolicyView,
  validityWords,
} from '../../rules/view.ts';
import { formatFen } from '../../values/index.ts';
import type { Lang } from '../i18n/lang.ts';

/** The list of clauses as rows for a file: a row of headings, amounts in plain yuan. */
export function clauseRows(
  clauses: readonly ClauseSummary[],
  policies: ReadonlyMap<string, PolicyView>,
  headings: readonly string[],
  lang: Lang,
): readonly (readonly string[])[] {
  const rows = clauses.map((clause) => [
    clause.clause,
    policies.get(clause.policy)?.cited_as[lang] ?? clause.policy,
    clause.article,
    clause.title[lang],
    validityWords[clause.validity][lang],
    clause.in_force.from ?? '',
    clause.in_force.to ?? '',
    clause.beneficiaries.map(({ label }) => label[lang]).join('; '),
    clause.kind.label[lang],
    authorityWords[clause.authority][lang],
    clause.highest_fen === null ? '' : formatFen(Number(clause.highest_fen)),
    clause.summary,
  ]);
  return [headings, ...rows];
}
