import type { CaseView, Offer } from '../../api/case-queries.ts';

/**
 * The amount with which a form begins, in fen: for an approval what the rule comes to, where that is
 * one figure; for a payment what is left of what was approved. Null where there is none.
 */
export function amountToBegin(
  { rule, approved_fen, paid_fen }: Pick<CaseView, 'rule' | 'approved_fen' | 'paid_fen'>,
  does: Offer['does'],
): string | null {
  if (does === 'pay') return approved_fen === null ? null : leftOf(approved_fen, paid_fen);
  if (rule?.result.outcome !== 'granted') return null;
  const { low_fen, high_fen } = rule.result;
  return low_fen === high_fen && low_fen !== '0' ? low_fen : null;
}

function leftOf(approved: string, paid: string): string | null {
  const left = BigInt(approved) - BigInt(paid);
  return left > 0n ? String(left) : null;
}
