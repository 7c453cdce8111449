const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CHINA = 8 * HOUR;
const DIGEST_HOUR = 8;

/** How long to wait after each try that failed; after the last of them it is given up. */
const WAITS = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE);

/** When to try again after so many tries; null: no more. */
export function nextTry(attempts: number, now: number): number | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : now + wait;
}

/** The next eight o'clock in China after a moment. */
export function nextDigest(now: number): number {
  const today = Math.floor((now + CHINA) / DAY) * DAY - CHINA + DIGEST_HOUR * HOUR;
  return today > now ? today : today + DAY;
}

/** Whether something made at a moment is of use no more after so many minutes. */
export function isPast(createdAt: Date, minutes: number | undefined, now: number): boolean {
  return minutes !== undefined && createdAt.getTime() + minutes * MINUTE <= now;
}
