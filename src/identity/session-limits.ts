const MINUTE = 60_000;

/** A session ends when nobody used it for so long. */
export const IDLE_MS = 30 * MINUTE;
/** A session ends so long after signing in, used or not. */
export const LONGEST_MS = 12 * 60 * MINUTE;
/** Use of a session is written down at most so often. */
export const SEEN_EVERY_MS = MINUTE;
