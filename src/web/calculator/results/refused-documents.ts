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
 * Takes the clauses of documents that are not for the party apart from all others. Whoever fails a
 * condition of the document fails it in every clause, also where another one is named first.
 */
export function splitRefused(
  clauses: readonly RefusedClause[],
  policies: ReadonlyMap<string, PolicyView>,
): { readonly documents: readonly RefusedDocument[]; readonly others: readonly RefusedClause[] } {
  const whole = Map.groupBy(clauses.filter(isRefusedAsWhole), ({ clause }) => policyOf(clause));
  const documents = [...whole].flatMap(([id, own]) => {
    const policy = policies.get(id);
    const label = policy && failingLabel(own, policy);
    return policy === undefined || label === undefined ? [] : [{ policy, label, clauses: own }];
  });
  const folded = new Set(documents.flatMap((document) => document.clauses));
  return { documents, others: clauses.filter((clause) => !folded.has(clause)) };
}

/** Whether a clause refuses the party itself, not a record. */
function isRefusedAsWhole({ reasons }: RefusedClause): boolean {
  return reasons.every(({ records }) => records.every(({ record }) => record === null));
}

/** The condition of the document that the party fails. */
function failingLabel(own: readonly RefusedClause[], policy: PolicyView): Message | undefined {
  const reasons = own.flatMap((clause) => clause.reasons);
  return reasons.map(({ said }) => notForLabel(policy, said)).find((label) => label !== undefined);
}
