import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

type Notices = Awaited<ReturnType<typeof client.listNotices>>;
export type NoticeLine = Notices['notices'][number];
export type Notice = Awaited<ReturnType<typeof client.getNotice>>;
export type NoticeEntry = Notice['entries'][number];
export type Publishable = Awaited<ReturnType<typeof client.listCasesToPublish>>['cases'][number];
export type NoticeDraft = Parameters<typeof client.publishNotice>[0];
export type ObjectionState = Awaited<ReturnType<typeof client.findObjection>>;

/** Everything about public notices hangs below this key. */
const NOTICES_KEY = ['notices'] as const;
/** What one may do about them belongs to a person: it goes when they leave. */
const OWN_KEY = ['people', 'notices'] as const;

/** After something was written about notices: what is on screen is read again. */
export async function refreshNotices(queries: QueryClient): Promise<void> {
  for (const queryKey of [NOTICES_KEY, OWN_KEY]) {
    queries.removeQueries({ queryKey, type: 'inactive' });
    await queries.invalidateQueries({ queryKey });
  }
}

/** Public notices, the last published first, page by page. */
export function noticesQuery(search: string) {
  return infiniteQueryOptions({
    queryKey: [...NOTICES_KEY, 'list', search],
    queryFn: ({ pageParam, signal }): Promise<Notices> =>
      client.listNotices(
        { ...(search !== '' && { search }), ...(pageParam !== null && { before: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** A notice. Who is signed in may see more of it. */
export function noticeQuery(notice: string, post: string | null) {
  return queryOptions({
    queryKey: [...NOTICES_KEY, 'one', notice, post],
    queryFn: ({ signal }): Promise<Notice> => client.getNotice({ notice }, { signal }),
  });
}

/** The cases that wait for one's party to publish them. */
export const toPublishQuery = queryOptions({
  queryKey: [...OWN_KEY, 'to-publish'],
  queryFn: ({ signal }) => client.listCasesToPublish({}, { signal }),
});

/** How an objection stands. */
export function objectionQuery(receipt: string) {
  return queryOptions({
    queryKey: [...NOTICES_KEY, 'objection', receipt],
    queryFn: ({ signal }): Promise<ObjectionState> => client.findObjection({ receipt }, { signal }),
    retry: false,
  });
}

/** The objections in a case, for its offices. */
export function objectionsQuery(theCase: string, seen: number) {
  return queryOptions({
    queryKey: [...OWN_KEY, 'objections', theCase, seen],
    queryFn: async ({ signal }) =>
      (await client.listObjections({ case: theCase }, { signal })).objections,
    retry: false,
  });
}
