import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

export type Told = Awaited<ReturnType<typeof client.listMessages>>['messages'][number];
export type Preferences = Awaited<ReturnType<typeof client.getPreferences>>;
export type Undelivered = Awaited<
  ReturnType<typeof client.listDeadDeliveries>
>['deliveries'][number];

/** What belongs to a person hangs below what belongs to people: it goes when they leave. */
const MESSAGES_KEY = ['people', 'messages'] as const;

/** How many messages are not read yet. */
export const unreadQuery = queryOptions({
  queryKey: [...MESSAGES_KEY, 'unread'],
  queryFn: async ({ signal }) => (await client.countUnread({}, { signal })).unread,
  retry: false,
});

/** One's messages, the latest first, page by page. */
export function messagesQuery(unread: boolean) {
  return infiniteQueryOptions({
    queryKey: [...MESSAGES_KEY, 'list', unread],
    queryFn: ({ pageParam, signal }) =>
      client.listMessages(
        { ...(unread && { unread }), ...(pageParam !== null && { before: pageParam }) },
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
}

export const preferencesQuery = queryOptions({
  queryKey: [...MESSAGES_KEY, 'preferences'],
  queryFn: ({ signal }): Promise<Preferences> => client.getPreferences({}, { signal }),
});

/** Mail and SMS that were given up. */
export const undeliveredQuery = queryOptions({
  queryKey: [...MESSAGES_KEY, 'undelivered'],
  queryFn: ({ signal }) => client.listDeadDeliveries({}, { signal }),
});

/** After something was read, chosen or sent anew: what is on screen is read again. */
export async function refreshMessages(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: MESSAGES_KEY });
}
