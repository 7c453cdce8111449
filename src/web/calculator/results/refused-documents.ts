import { notForLabel, type PolicyView } from '../../../rules/view.ts';
import type { Message } from '../../../values/index.ts';
import { policyOf } from './policy-of.ts';
import type { RefusedClause } from './refused.ts';

/** A document that is not for the party: the condition of the whole document that fails. */
export type RefusedDocument = {
  readonly policy: PolicyView;
  readonly label: Message;
  readonly clauses: readonly RefusedClause[];
};

/**
 * Takes the clauses that a document refuses to the party as a whole, for one condition of the
 * document itself, apart from all others.
 */
export function splitRefused(
  clauses: readonly RefusedClause[],
  policies: ReadonlyMap<string, PolicyView>,
): { readonly documents: readonly RefusedDocument[]; readonly others: readonly RefusedClause[] } {
  const others: RefusedClause[] = [];
  const documents = new Map<
    string,
    { policy: PolicyView; label: Message; clauses: RefusedClause[] }
  >();
  for (const clause of clauses) {
    const policy = policies.get(policyOf(clause.clause));
    const label = policy && failingLabel(clause, policy);
    if (policy === undefined || label === undefined) {
      others.push(clause);
      continue;
    }
    const key = `${policy.policy} ${label.zh}`;
    const document = documents.get(key) ?? { policy, label, clauses: [] };
    document.clauses.push(clause);
    documents.set(key, document);
  }
  return { documents: [...documents.values()], others };
}

/** The condition of the document for which it refuses the party, if that is the only reason. */
function failingLabel({ reasons }: RefusedClause, policy: PolicyView): Message | undefined {
  const [reason, ...more] = reasons;
  if (reason === undefined || more.length > 0) return undefined;
  if (reason.records.some(({ record }) => record !== null)) return undefined;
  return notForLabel(policy, reason.said);
}
