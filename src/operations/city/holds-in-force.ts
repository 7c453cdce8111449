import type { Held, HoldsInForce } from '../../rules/index.ts';
import { type Hold, isHeld } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { dayInChina } from '../day-in-china.ts';

/** The holds that hold today, by clause or policy; of several on one, the first. */
export function holdsInForce(holds: readonly Hold[]): HoldsInForce {
  const inForce = new Map<string, Held>();
  for (const { subject, state, steps } of holds) {
    const confirmed = steps.findLast(({ step }) => step === 'confirmed');
    if (!isHeld(state) || confirmed === undefined) continue;
    const since = formatDay(dayInChina(confirmed.at.getTime()));
    const known = inForce.get(subject);
    if (known !== undefined && known.since <= since) continue;
    inForce.set(subject, { since, reason: steps[0]?.reason ?? '' });
  }
  return inForce;
}
