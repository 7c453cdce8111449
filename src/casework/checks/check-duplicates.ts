import { formatDay, type Message } from '../../values/index.ts';
import { ENDS } from '../procedure/kinds.ts';
import { type Finding, type Looking, type OtherCase, worst } from './claim.ts';

/** How another clause stands to that of the claim; null where both may be had. */
type Relation = 'same' | 'excluded' | 'unstated';

/**
 * Whether the same matter is claimed, or was paid, in another case: under the same clause, or under
 * one that may not be had besides it. Where the texts do not say, it is not known.
 */
export function checkDuplicates(looking: Looking): Finding {
  const { claim } = looking;
  const on = formatDay(claim.today);
  const from: Message = { zh: '同一受益单位的案件', en: 'Cases of the same beneficiary' };
  const found = claim.others.flatMap((other) => {
    const relation = isSameMatter(looking, other) ? relationTo(looking, other.clause) : null;
    return relation === null ? [] : [judge(looking, other, relation)];
  });
  if (found.length === 0) {
    const count = claim.others.filter((other) => isOfBeneficiary(looking, other)).length;
    const what = {
      zh: `在 ${count} 件案件中，没有同一事项的另一件`,
      en: `none of ${count} other cases is about the same matter`,
    };
    return { result: 'passed', evidence: [{ what, from, on }] };
  }
  return {
    result: worst(found.map(({ result }) => result)),
    evidence: found.map(({ what }) => ({ what, from, on })),
  };
}

/** Cases that are over without money claim nothing any more. */
function isSameMatter({ claim }: Looking, other: OtherCase): boolean {
  return (
    isOfBeneficiary({ claim }, other) &&
    other.matter === (claim.form.matter?.id ?? null) &&
    (other.end === null || other.end === 'paid')
  );
}

function isOfBeneficiary({ claim }: Pick<Looking, 'claim'>, { number, parties }: OtherCase) {
  return number !== claim.number && parties.benefits === claim.parties.benefits.id;
}

function relationTo({ clause, rules }: Looking, id: string): Relation | null {
  if (id === clause.id) return 'same';
  const other = rules.catalogue.clauses.find((one) => one.id === id);
  if (!other) return null;
  const says = (how: 'excluded' | 'unstated') =>
    clause.overlaps[how].includes(id) || other.overlaps[how].includes(clause.id);
  const inGroup = clause.highestOf !== null && clause.highestOf === other.highestOf;
  const replaced = clause.replaces.includes(id) || other.replaces.includes(clause.id);
  if (inGroup || replaced || says('excluded')) return 'excluded';
  return says('unstated') ? 'unstated' : null;
}

function judge(
  { result, rules }: Looking,
  { number, clause, end }: OtherCase,
  relation: Relation,
): { readonly result: Finding['result']; readonly what: Message } {
  const article = rules.catalogue.clauses.find(({ id }) => id === clause)?.article ?? clause;
  const state = end === null ? { zh: '在办', en: 'under way' } : ENDS[end];
  const zh = `案件 ${number}（${article}，${state.zh}）`;
  const en = `case ${number} (${article}, ${state.en})`;
  switch (relation) {
    case 'same':
      // An award in instalments is claimed again for the same matter: the rule knows what is left.
      return end === 'paid' && result?.outcome !== 'paid'
        ? {
            result: 'unknown',
            what: { zh: `${zh}已就同一事项兑现，请核对`, en: `${en} was paid for it: compare` },
          }
        : {
            result: 'failed',
            what: { zh: `${zh}是同一条款的同一事项`, en: `${en} is about the same matter` },
          };
    case 'excluded':
      return {
        result: 'failed',
        what: {
          zh: `${zh}是同一事项，两条只能享受一项`,
          en: `${en} is about the same matter, and only one of the two may be had`,
        },
      };
    case 'unstated':
      return {
        result: 'unknown',
        what: {
          zh: `${zh}是同一事项，能否同时享受原文未写`,
          en: `${en} is about the same matter; the texts do not say whether both may be had`,
        },
      };
  }
}
