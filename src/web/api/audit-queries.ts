import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

export type AuditEntry = Awaited<ReturnType<typeof client.listAudit>>['entries'][number];
export type HistoryEntry = Awaited<ReturnType<typeof client.listHistory>>['entries'][number];

/** Which entries of the log are wanted. */
export type AuditFilter = Omit<NonNullable<Parameters<typeof client.listAudit>[0]>, 'limit'>;

/** One page of the log, the latest entries first. */
export function auditQuery(filter: AuditFilter, limit: number) {
  return queryOptions({
    queryKey: ['people', 'audit', filter, limit],
    queryFn: ({ signal }) => client.listAudit({ ...filter, limit }, { signal }),
  });
}

/** What was done about a party, the latest so many. */
export function historyQuery(party: string, limit: number) {
  return queryOptions({
    queryKey: ['city', 'history', party, limit],
    queryFn: ({ signal }) => client.listHistory({ party, limit }, { signal }),
    placeholderData: keepPreviousData,
  });
}
