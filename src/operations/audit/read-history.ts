import { listAudit, listNames, type Reading } from '../../store/index.ts';
import type { Listing } from '../listing.ts';
import { nextOf } from '../next-of.ts';
import { writeHistoryLine } from './write-entries.ts';

/**
 * What was done about a party, the latest first, as the party itself may see it: no refusals, and
 * nothing that only the audit may see.
 */
export async function readHistory(
  handle: Reading,
  page: {
    readonly party: string;
    readonly before?: number | undefined;
    readonly limit: number;
  },
  listing: Listing,
) {
  const { party, before, limit } = page;
  const entries = await listAudit(handle, { subject: party, refused: false, before, limit });
  const names = await listNames(handle, entries);
  return {
    entries: entries.map((entry) => writeHistoryLine(entry, names, listing)),
    next: nextOf(entries, limit, ({ number }) => number),
  };
}
