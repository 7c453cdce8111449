import type { Claim } from './claim.ts';
import type { Around, Doubt, Found } from './doubt.ts';
import type { DoubtRule } from './doubt-rules.ts';
import { findConcentration } from './find-concentration.ts';
import { findLost } from './find-lost.ts';
import { findRelated } from './find-related.ts';
import { findReused } from './find-reused.ts';
import { findSameContact } from './find-same-contact.ts';
import { findServedBefore } from './find-served-before.ts';

/** All doubts about a claim, in the order of the catalogue. */
export function findDoubts(
  rules: readonly DoubtRule[],
  claim: Claim,
  around: Around,
): readonly Doubt[] {
  return rules.flatMap((rule) => {
    const { id, title, look, basis } = rule;
    return findBy(rule, claim, around).map(({ about, ...found }) => ({
      id: `${id}/${about}`,
      rule: id,
      title,
      look,
      basis,
      ...found,
    }));
  });
}

function findBy(rule: DoubtRule, claim: Claim, around: Around): readonly Found[] {
  switch (rule.finds) {
    case 'reused_number':
      return findReused(rule, claim, around);
    case 'service_before_filing':
      return findServedBefore(rule, claim, around);
    case 'related_persons':
      return findRelated(rule, claim, around);
    case 'same_contact':
      return findSameContact(rule, claim);
    case 'concentration':
      return findConcentration(rule, claim);
    case 'lost_qualification':
      return findLost(rule, claim, around);
  }
}
