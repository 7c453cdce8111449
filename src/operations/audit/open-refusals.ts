import { type AuditEntry, appendAudit, type Store } from '../../store/index.ts';
import { addressBlock } from './address-block.ts';

/** Keeps refusals in the audit log, so that nobody can fill it with them. */
export type Refusals = {
  keep(entry: AuditEntry): Promise<void>;
  /** Writes what was only counted so far. */
  close(): Promise<void>;
};

type Tally = { seen: number; readonly most: number; last: AuditEntry };

const MINUTE_MS = 60_000;
const TOO_MANY = 'TOO_MANY_REQUESTS';
/** As many of one address where nobody is named, and of each who asks too often, are entries in a minute. */
const MOST_NAMELESS = 60;
const MOST_TOO_MANY = 1;

/** What the log calls the refusals that it only counts. */
export const COUNTED = 'refusals';

/**
 * Opens the keeping of refusals. Those that name an account are entries of their own. Of those that
 * name none, and of requests that come too often, a minute's first are, and the others one entry
 * with their count when the minute ends.
 */
export function openRefusals(store: Pick<Store, 'write'>): Refusals {
  const tallies = new Map<string, Tally>();
  const counts: AuditEntry[] = [];
  let minute: NodeJS.Timeout | undefined;
  const close = async () => {
    clearTimeout(minute);
    minute = undefined;
    for (const { seen, most, last } of tallies.values())
      if (seen > most) counts.push(countOf(last, seen - most));
    tallies.clear();
    const taken = counts.splice(0);
    await write(store, taken).catch((error: unknown) => {
      counts.unshift(...taken);
      throw error;
    });
  };
  return {
    close,
    async keep(entry) {
      // What cannot be written then is written with the next count.
      minute ??= setTimeout(() => void close().catch(() => undefined), MINUTE_MS).unref();
      const most = mostOf(entry);
      const source = `${most} ${entry.account ?? addressBlock(entry.address ?? '')}`;
      const { seen } = tallies.get(source) ?? { seen: 0 };
      if (most !== null) tallies.set(source, { seen: seen + 1, most, last: entry });
      if (most === null || seen < most) await write(store, [entry]);
    },
  };
}

/** How many of a minute are entries of their own; null: all. */
function mostOf({ account, address, result }: AuditEntry): number | null {
  if (result === TOO_MANY) return MOST_TOO_MANY;
  return account === null && address !== null ? MOST_NAMELESS : null;
}

function countOf(last: AuditEntry, count: number): AuditEntry {
  const result = last.result === TOO_MANY ? TOO_MANY : 'REFUSED';
  return {
    ...last,
    ...{ operation: COUNTED, subject: null, actingFor: null, detail: { count }, result },
  };
}

async function write(store: Pick<Store, 'write'>, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await store.write(async (handle) => {
    for (const entry of entries) await appendAudit(handle, entry);
  });
}
