import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { client } from './client.ts';

type ListInput = NonNullable<Parameters<typeof client.listCases>[0]>;
export type Desk = ListInput['desk'];
/** Which cases are wanted, besides the desk. */
export type CaseFilter = Omit<ListInput, 'desk' | 'cursor' | 'limit'>;
export type CaseLine = Awaited<ReturnType<typeof client.listCases>>['cases'][number];
export type CaseCounts = Awaited<ReturnType<typeof client.countCases>>;
export type CaseView = Awaited<ReturnType<typeof client.getCase>>;
export type CaseEvent = CaseView['events'][number];
export type Offer = CaseView['offers'][number];
export type Field = CaseView['application']['fields'][number];
export type Answers = CaseView['application']['answers'];
export type Correction = CaseView['corrections'][number];
/** What an action is and carries. */
export type Doing = Omit<Parameters<typeof client.actInCase>[0], 'case' | 'seen'>;
export type ManyActed = Awaited<ReturnType<typeof client.actInCases>>;

/** Everything that acting in a case can change hangs below this key. */
export const CASES_KEY = ['cases'] as const;
const ON_A_PAGE = 50;

/** After something was done in a case: what is on screen is read again, what is not is forgotten. */
export async function refreshCases(queries: QueryClient): Promise<void> {
  queries.removeQueries({ queryKey: CASES_KEY, type: 'inactive' });
  await queries.invalidateQueries({ queryKey: CASES_KEY });
}

/** The cases of a desk that a filter finds, page by page. */
export function casesQuery(desk: Desk, filter: CaseFilter = {}, limit = ON_A_PAGE) {
  return infiniteQueryOptions({
    queryKey: [...CASES_KEY, 'list', desk, filter, limit],
    queryFn: ({ pageParam, signal }) =>
      client.listCases(
        { desk, ...filter, limit, ...(pageParam !== null && { cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }): readonly CaseLine[] => pages.flatMap(({ cases }) => cases),
    placeholderData: keepPreviousData,
  });
}

/** How many cases of a desk are at each stage, and how many of them are overdue. */
export function caseCountsQuery(desk: Desk) {
  return queryOptions({
    queryKey: [...CASES_KEY, 'counts', desk],
    queryFn: ({ signal }): Promise<CaseCounts> => client.countCases({ desk }, { signal }),
  });
}

/** A case as the reader may see it. */
export function caseQuery(id: string) {
  return queryOptions({
    queryKey: [...CASES_KEY, 'case', id],
    queryFn: ({ signal }): Promise<CaseView> => client.getCase({ case: id }, { signal }),
    refetchOnWindowFocus: true,
  });
}
