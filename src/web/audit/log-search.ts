import type { AuditFilter } from '../api/audit-queries.ts';
import { textOf } from '../search.ts';

/** The filters of the log, as the address carries them. */
export type LogSearch = {
  readonly before?: number | undefined;
  readonly subject?: string;
  readonly account?: string;
  readonly operation?: string;
  readonly refused?: 'yes' | 'no';
};

/** Reads the filters from an address and drops what is none. */
export function readLogSearch(search: Record<string, unknown>): LogSearch {
  const before = Number(search.before);
  const subject = textOf(search.subject);
  const account = textOf(search.account);
  const operation = textOf(search.operation);
  const { refused } = search;
  return {
    ...(Number.isSafeInteger(before) && before > 0 && { before }),
    ...(subject !== undefined && { subject }),
    ...(account !== undefined && { account }),
    ...(operation !== undefined && { operation }),
    ...((refused === 'yes' || refused === 'no') && { refused }),
  };
}

/** The same for the server. */
export function filterOf(search: LogSearch): AuditFilter {
  const { before, refused, subject, account, operation } = search;
  return {
    ...(subject !== undefined && { subject }),
    ...(account !== undefined && { account }),
    ...(operation !== undefined && { operation }),
    ...(before !== undefined && { before }),
    ...(refused !== undefined && { refused: refused === 'yes' }),
  };
}
