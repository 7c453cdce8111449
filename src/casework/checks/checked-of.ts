import type { Checked } from '../case/noted.ts';
import type { Claim } from './claim.ts';
import type { Doubt } from './doubt.ts';
import type { Check } from './run-checks.ts';

/** What checks and doubts come to on the day of a claim, as it is kept with a decision. */
export function checkedOf(
  { today }: Claim,
  checks: readonly Check[],
  { doubts, open }: { readonly doubts: readonly Doubt[]; readonly open: readonly Doubt[] },
): Checked {
  return {
    on: today,
    checks: checks.map(({ id, title, result }) => ({ id, title, result })),
    doubts: doubts.map((doubt) => {
      const { id, title, cases } = doubt;
      return { id, title, cases, open: open.includes(doubt) };
    }),
  };
}
