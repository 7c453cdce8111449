/** The last days of a December are settled with the year after it. */
const SETTLED_WITH_NEXT_YEAR = '12-29';

/** The year whose calendar a day (ISO) waits for that is not settled. */
export function yearAwaited(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) < SETTLED_WITH_NEXT_YEAR ? year : year + 1;
}
