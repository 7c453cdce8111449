import type { PastAward } from '../dossier/prepared.ts';

/** How many years payments for a record have settled; -1 where there is none, or one names no year. */
export function settledYears(history: readonly PastAward[], record: string | null): number {
  const years = new Set<number>();
  for (const past of history) {
    if (past.record === null || past.record !== record) continue;
    if (past.forYear === null) return -1;
    years.add(past.forYear);
  }
  return years.size === 0 ? -1 : years.size;
}
