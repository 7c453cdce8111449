import type { Catalogue, Policy } from '../../../rules/index.ts';
import { formatDay, validityOn } from '../../../values/index.ts';

/** What a document says of its dates. */
const OF_DATES = /印发|落款|施行|有效期|期限|日期|期满/u;

/** The documents whose text gives no day of issue, no first or no last day. */
export function undatedDocuments({ policies, clauses }: Catalogue) {
  return policies.flatMap((policy) => {
    const lacks = lacksOf(policy);
    if (lacks.length === 0) return [];
    const { from, to } = policy.inForce;
    const own = clauses.filter((clause) => clause.policy === policy.id);
    return [
      {
        policy: policy.id,
        title: policy.title,
        cited_as: policy.citedAs,
        issued_on: policy.issuedOn,
        from: from === null ? null : formatDay(from),
        to: to === null ? null : formatDay(to),
        basis: policy.basis,
        lacks,
        says: policy.questions.map(({ text }) => text).filter((text) => OF_DATES.test(text)),
        clauses: own.length,
        undated_clauses: own.filter(({ inForce }) => validityOn(inForce, 0) === 'undated').length,
        path: policy.file,
      },
    ];
  });
}

function lacksOf({ issuedOn, inForce: { from, to } }: Policy) {
  const known = { issued: issuedOn, from, to } as const;
  return (['issued', 'from', 'to'] as const).filter((end) => known[end] === null);
}
