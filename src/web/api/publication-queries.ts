import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

export type DraftLine = Awaited<ReturnType<typeof client.listDrafts>>['drafts'][number];
export type Draft = Awaited<ReturnType<typeof client.getDraft>>;
export type ChangeCheck = Awaited<ReturnType<typeof client.checkDraft>>;
export type Source = Awaited<ReturnType<typeof client.listSources>>['sources'][number];
export type Publication = Awaited<
  ReturnType<typeof client.listPublications>
>['publications'][number];
export type Review = Awaited<ReturnType<typeof client.listReviews>>['reviews'][number];
export type Hold = Awaited<ReturnType<typeof client.listHolds>>['holds'][number];

export type Concerns = Awaited<ReturnType<typeof client.listDocumentConcerns>>;
export type KeptWording = Awaited<ReturnType<typeof client.getPolicyWording>>['wordings'][number];

/** Everything about drafts, reviews, holds and versions hangs below this key. */
const PUBLICATION_KEY = ['publication'] as const;

/** After something was written about drafts, reviews or holds: what is on screen is read again. */
export async function refreshPublication(queries: QueryClient): Promise<void> {
  queries.removeQueries({ queryKey: PUBLICATION_KEY, type: 'inactive' });
  await queries.invalidateQueries({ queryKey: PUBLICATION_KEY });
}

/** After another version or hold counts: nothing of before stays, on whatever page. */
export async function refreshCatalogue(queries: QueryClient): Promise<void> {
  queries.removeQueries({ type: 'inactive' });
  await queries.invalidateQueries();
}

export function draftsQuery(which: 'open' | 'done') {
  return queryOptions({
    queryKey: [...PUBLICATION_KEY, 'drafts', which],
    queryFn: async ({ signal }): Promise<readonly DraftLine[]> =>
      (await client.listDrafts({ which }, { signal })).drafts,
  });
}

export function draftQuery(draft: string) {
  return queryOptions({
    queryKey: [...PUBLICATION_KEY, 'draft', draft],
    queryFn: ({ signal }): Promise<Draft> => client.getDraft({ draft }, { signal }),
  });
}

/** The check of a text that is being typed; the last one stays until the next is there. */
export function checkQuery(path: string, text: string) {
  return queryOptions({
    queryKey: [...PUBLICATION_KEY, 'check', path, text],
    queryFn: ({ signal }): Promise<ChangeCheck> => client.checkDraft({ path, text }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
}

/** The files that can be redrafted. */
export const sourcesQuery = queryOptions({
  queryKey: [...PUBLICATION_KEY, 'sources'],
  queryFn: async ({ signal }): Promise<readonly Source[]> =>
    (await client.listSources({}, { signal })).sources,
});

export const publicationsQuery = queryOptions({
  queryKey: [...PUBLICATION_KEY, 'publications'],
  queryFn: async ({ signal }): Promise<readonly Publication[]> =>
    (await client.listPublications({}, { signal })).publications,
});

/** The reviews of every policy, the latest first. */
export const reviewsQuery = queryOptions({
  queryKey: [...PUBLICATION_KEY, 'reviews'],
  queryFn: async ({ signal }): Promise<readonly Review[]> =>
    (await client.listReviews({}, { signal })).reviews,
});

/** The official wording of an article, the latest first; empty where none was kept. */
export function wordingQuery(policy: string, article: string) {
  return queryOptions({
    queryKey: [...PUBLICATION_KEY, 'wording', policy, article],
    queryFn: async ({ signal }): Promise<readonly KeptWording[]> =>
      (await client.getPolicyWording({ policy, article }, { signal })).wordings,
  });
}

export const holdsQuery = queryOptions({
  queryKey: [...PUBLICATION_KEY, 'holds'],
  queryFn: async ({ signal }): Promise<readonly Hold[]> =>
    (await client.listHolds({}, { signal })).holds,
});

/** What is to be looked into about validity and legality. */
export const concernsQuery = queryOptions({
  queryKey: [...PUBLICATION_KEY, 'concerns'],
  queryFn: ({ signal }): Promise<Concerns> => client.listDocumentConcerns({}, { signal }),
});
