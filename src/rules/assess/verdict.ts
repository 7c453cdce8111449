import type { Message } from '../../values/index.ts';
import type { ConditionAnswer, Holds, Reason } from '../answer.ts';
import { digitsOf } from '../generate/row.ts';
import type { FixedReasons } from './fixed-reasons.ts';
import type { Look } from './plan.ts';

/** What follows from how the conditions of a clause came out, whichever the record. */
export type Verdict = {
  readonly conditions: readonly ConditionAnswer[];
  /** The reason where one fails: the first that does, the beneficiary before all. */
  readonly failed: Reason;
  /** How many fail. */
  readonly failing: number;
  readonly isRoleUnknown: boolean;
  /** What the unknown conditions look at. */
  readonly looks: readonly Look[];
};

/** The verdicts of a clause by the number that its rows carry. */
export type Verdicts = { of(q: number): Verdict };

const HOLDS: readonly Holds[] = ['no', 'unknown', 'yes'];
const MOST_KNOWN = 256;

/** Words each verdict when it first comes up: few of the many possible ones do. */
export function createVerdicts(
  labels: readonly Message[],
  looks: readonly (readonly Look[])[],
  reasons: FixedReasons,
): Verdicts {
  const answers = labels.map((label) => HOLDS.map((holds) => Object.freeze({ label, holds })));
  const known = new Map<number, Verdict>();
  const word = (q: number): Verdict => {
    const [role = 0, ...digits] = digitsOf(q, labels.length + 1);
    const first = digits.indexOf(0);
    return {
      conditions: digits.map((digit, index) => answers[index]?.[digit] as ConditionAnswer),
      failed: (role === 0 ? undefined : reasons.conditions[first]) ?? reasons.beneficiary,
      failing: [role, ...digits].filter((digit) => digit === 0).length,
      isRoleUnknown: role === 1,
      looks: digits.flatMap((digit, index) => (digit === 1 ? (looks[index] ?? []) : [])),
    };
  };
  return {
    of(q) {
      const made = known.get(q);
      if (made) return made;
      if (known.size >= MOST_KNOWN) known.clear();
      const verdict = word(q);
      known.set(q, verdict);
      return verdict;
    },
  };
}
