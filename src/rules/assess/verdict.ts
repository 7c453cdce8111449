import { digitsOf } from '../generate/row.ts';
import type { Plan, Verdict } from './plan.ts';

/** All verdicts of a clause with four conditions have a slot of their own; more share one. */
const SLOTS = 3 ** 5;

/** A verdict, worded when it first comes up: few of the many possible ones do. */
export function verdictOf(q: number, plan: Plan): Verdict {
  const known = plan.verdicts[q % SLOTS];
  if (known !== undefined && known.q === q) return known;
  const verdict = wordVerdict(q, plan);
  plan.verdicts[q % SLOTS] = verdict;
  return verdict;
}

function wordVerdict(q: number, { conditions, reasons }: Plan): Verdict {
  const [role = 0, ...digits] = digitsOf(q, conditions.length + 1);
  const first = role === 0 ? undefined : reasons.conditions[digits.indexOf(0)];
  return {
    q,
    conditions: conditions.flatMap(({ answers }, index) => answers[digits[index] ?? 1] ?? []),
    failed: first ?? reasons.beneficiary,
    failing: [role, ...digits].filter((digit) => digit === 0).length,
    isRoleUnknown: role === 1,
    looks: conditions.flatMap(({ looks }, index) => (digits[index] === 1 ? looks : [])),
  };
}
