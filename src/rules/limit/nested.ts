import type { Limit } from './types.ts';

const BOOKING: readonly Limit['limit'][] = ['times', 'years', 'per_year', 'lifetime'];

/** Counts narrow what may be added before caps do, and the cap of a year before that of all years. */
export const inBookingOrder = (limits: readonly Limit[]): Limit[] =>
  BOOKING.flatMap((name) => limits.filter(({ limit }) => limit === name));

/**
 * Whether all limits of a reading narrow what its events bring together: each is kept for the same
 * owner, and its room is a part of the next one's. Where they cross, what one event may bring under
 * one limit can be lost to another event under the other, so that only what each event brings by
 * itself is sure to bound what they bring together.
 */
export function areNested(limits: readonly Limit[]): boolean {
  const kept = limits.flatMap((limit) => ('per' in limit ? [limit] : []));
  if (kept.length < 2) return true;
  const owners = new Set(kept.map(({ per }) => (per ? `${per.of.is} ${per.fact}` : '')));
  const sharesYear = kept.some((limit) => limit.limit === 'per_year' && limit.shared !== null);
  const names = kept.map(({ limit }) => limit);
  const countsByYear = names.includes('years') || names.includes('per_year');
  return owners.size === 1 && !sharesYear && !(names.includes('times') && countsByYear);
}
