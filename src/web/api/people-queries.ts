import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { getAuth } from './auth.ts';
import { client, clientIn } from './client.ts';

type Me = Awaited<ReturnType<typeof client.getMe>>;
export type Member = NonNullable<Me['member']>;
/** The post that one acts in. */
export type ActingPost = NonNullable<Member['post']>;
export type HeldPost = Member['posts'][number];
export type Role = HeldPost['role'];
export type Operation = keyof typeof client;
export type DemonstrationPost = Awaited<
  ReturnType<typeof client.listDemonstrationPosts>
>['posts'][number];
export type Mandates = Awaited<ReturnType<typeof client.listMandates>>;
export type Mandate = Mandates['given'][number];
export type Attendance = Awaited<ReturnType<typeof client.listAttendances>>['attendances'][number];
export type Delegations = Awaited<ReturnType<typeof client.listDelegations>>;
export type Organisation = Awaited<
  ReturnType<typeof client.listOrganisations>
>['organisations'][number];
export type Colleagues = Awaited<ReturnType<typeof client.listColleagues>>;
export type Colleague = Colleagues['colleagues'][number];
export type WaitingColleague = Colleagues['waiting'][number];
export type PostRow = Awaited<ReturnType<typeof client.listPosts>>['posts'][number];
export type AccountRow = Awaited<ReturnType<typeof client.listAccounts>>['accounts'][number];

/** Everything that writing about people can change hangs below this key. */
const PEOPLE_KEY = ['people'] as const;

/** Who is signed in, in which post, and what that post may use. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => client.getMe({}, { signal }),
  staleTime: 60_000,
  refetchOnWindowFocus: true,
  retry: false,
});

/** After somebody signed in or out or took another post: nothing of before stays on screen. */
export async function becomeAnother(queries: QueryClient): Promise<void> {
  await queries.cancelQueries();
  queries.removeQueries({
    predicate: ({ queryKey: [area] }) => area === 'city' || area === 'people',
  });
  queries.removeQueries({ queryKey: ['publication'] });
  queries.removeQueries({ queryKey: ['cases'] });
  queries.removeQueries({ queryKey: ['calls'] });
  await queries.fetchQuery({ ...meQuery, staleTime: 0 });
}

/** After something was written about people: what is on screen is read again. */
export async function refreshPeople(queries: QueryClient): Promise<void> {
  queries.removeQueries({ queryKey: PEOPLE_KEY, type: 'inactive' });
  await queries.invalidateQueries({ queryKey: PEOPLE_KEY });
}

/** How one can sign in here. */
export const waysQuery = queryOptions({
  queryKey: ['ways'],
  queryFn: ({ signal }) =>
    getAuth<{ oidc: { name: string } | null; resetByMail: boolean }>('/ways', signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The posts of the demonstration city, each with a made-up person. */
export const demonstrationPostsQuery = queryOptions({
  queryKey: ['demonstration-posts'],
  queryFn: async ({ signal }): Promise<readonly DemonstrationPost[]> =>
    (await client.listDemonstrationPosts({}, { signal })).posts,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The agencies to which an enterprise can give a mandate. */
export const agenciesQuery = queryOptions({
  queryKey: [...PEOPLE_KEY, 'agencies'],
  queryFn: async ({ signal }) => (await client.listAgencies({}, { signal })).agencies,
});

/** The mandates that a party gave and received. */
export function mandatesQuery(party: string) {
  return queryOptions({
    queryKey: [...PEOPLE_KEY, 'mandates', party],
    queryFn: ({ signal }): Promise<Mandates> => client.listMandates({ party }, { signal }),
  });
}

/** Who holds posts of a party, and who waits to be let in. */
export function colleaguesQuery(party: string) {
  return queryOptions({
    queryKey: [...PEOPLE_KEY, 'colleagues', party],
    queryFn: ({ signal }): Promise<Colleagues> => client.listColleagues({ party }, { signal }),
    refetchOnWindowFocus: true,
  });
}

/** After somebody was let in or go: who is there, and what was done about the party. */
export async function refreshColleagues(queries: QueryClient, party: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['city', 'history', party] });
  await refreshPeople(queries);
}

/** For whom the clerk acts just now. */
export const attendancesQuery = queryOptions({
  queryKey: [...PEOPLE_KEY, 'attendances'],
  queryFn: async ({ signal }): Promise<readonly Attendance[]> =>
    (await client.listAttendances({}, { signal })).attendances,
  refetchInterval: 60_000,
});

/** The delegations that one gave and received. */
export const delegationsQuery = queryOptions({
  queryKey: [...PEOPLE_KEY, 'delegations'],
  queryFn: ({ signal }): Promise<Delegations> => client.listDelegations({}, { signal }),
});

export const organisationsQuery = queryOptions({
  queryKey: [...PEOPLE_KEY, 'organisations'],
  queryFn: async ({ signal }): Promise<readonly Organisation[]> =>
    (await client.listOrganisations({}, { signal })).organisations,
});

/** Rows of a list as far as they are fetched, and how many there are. */
export type Listed<Row> = { readonly rows: readonly Row[]; readonly total: number };

/** Posts in which a text is found, page by page. */
export function postsQuery(search = '') {
  return infiniteQueryOptions({
    queryKey: [...PEOPLE_KEY, 'posts', search],
    queryFn: ({ pageParam, signal }) =>
      client.listPosts(
        { ...(search !== '' && { search }), ...(pageParam !== null && { before: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }): Listed<PostRow> => ({
      rows: pages.flatMap(({ posts }) => posts),
      total: pages[0]?.total ?? 0,
    }),
    placeholderData: keepPreviousData,
  });
}

/** The first open posts that nobody holds. */
export const vacantQuery = queryOptions({
  queryKey: [...PEOPLE_KEY, 'vacant'],
  queryFn: ({ signal }) => client.listPosts({ vacant: true }, { signal }),
});

/** Accounts in which a text is found, page by page. */
export function accountsQuery(search = '') {
  return infiniteQueryOptions({
    queryKey: [...PEOPLE_KEY, 'accounts', search],
    queryFn: ({ pageParam, signal }) =>
      client.listAccounts(
        { ...(search !== '' && { search }), ...(pageParam !== null && { before: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }): Listed<AccountRow> => ({
      rows: pages.flatMap(({ accounts }) => accounts),
      total: pages[0]?.total ?? 0,
    }),
    placeholderData: keepPreviousData,
  });
}

/** The first of these posts that may use an operation; null when none may. */
export function postMayQuery(posts: readonly string[], operation: string) {
  return queryOptions({
    queryKey: [...PEOPLE_KEY, 'post-may', operation, posts],
    queryFn: async ({ signal }): Promise<string | null> => {
      for (const post of posts) {
        const { member } = await clientIn(() => post).getMe({}, { signal });
        const may: readonly string[] = member?.operations ?? [];
        if (member?.post?.id === post && may.includes(operation)) return post;
      }
      return null;
    },
  });
}

type SessionInfo = {
  readonly name: string;
  readonly email: string | null;
  readonly organisation: string | null;
  readonly secondFactor: boolean;
  readonly secondFactorOn: boolean;
};

/** The session as the sign-in knows it. */
export const sessionQuery = queryOptions({
  queryKey: [...PEOPLE_KEY, 'session'],
  queryFn: ({ signal }) => getAuth<{ session: SessionInfo | null }>('/get-session', signal),
});
