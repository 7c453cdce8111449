import type { Policy } from '../../../rules/index.ts';
import { addMonths, type Day } from '../../../values/index.ts';

/** So many months before a document ends, it is time to think of what comes next. */
const MONTHS_BEFORE = [1, 3, 6, 12] as const;

/** A document that ends within a year, or has ended. */
export type Ending = {
  readonly policy: Policy;
  readonly to: Day;
  /** The least of the steps that have been reached; 0 once it has ended. */
  readonly months: 0 | (typeof MONTHS_BEFORE)[number];
};

/** The documents that end within twelve months or have ended, the nearest end first. */
export function endingsOn(policies: readonly Policy[], today: Day): Ending[] {
  const endings = policies.flatMap((policy): Ending[] => {
    const { to } = policy.inForce;
    if (to === null) return [];
    const months = today > to ? 0 : MONTHS_BEFORE.find((count) => today >= addMonths(to, -count));
    return months === undefined ? [] : [{ policy, to, months }];
  });
  const away = ({ to }: Ending) => Math.abs(to - today);
  return endings.sort((a, b) => away(a) - away(b));
}
