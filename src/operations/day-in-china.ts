import type { Day } from '../values/index.ts';

const CHINA_AHEAD_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The calendar day in China (UTC+8) at a moment in milliseconds since 1970. */
export function dayInChina(now: number): Day {
  return Math.floor((now + CHINA_AHEAD_MS) / DAY_MS);
}
