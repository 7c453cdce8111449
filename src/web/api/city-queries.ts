import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

export type PartyLine = Awaited<ReturnType<typeof client.listParties>>['parties'][number];
export type PartyFile = Awaited<ReturnType<typeof client.getParty>>;
export type KeptStatement = Awaited<ReturnType<typeof client.listStatements>>['statements'][number];
export type CalculationLine = Awaited<
  ReturnType<typeof client.listCalculations>
>['calculations'][number];

export type Consent = Awaited<ReturnType<typeof client.listConsents>>['consents'][number];
export type ImportPreview = Awaited<ReturnType<typeof client.previewImport>>;

export type Erasure = Awaited<ReturnType<typeof client.previewErasure>>;

export type SavedCalculation = Awaited<ReturnType<typeof client.getCalculation>>;

/** Everything that writing to the city can change hangs below this key. */
const CITY_KEY = ['city'] as const;

/** After something was written: what is on screen is read again, what is not is forgotten. */
export async function refreshCity(queries: QueryClient): Promise<void> {
  queries.removeQueries({ queryKey: CITY_KEY, type: 'inactive' });
  await queries.invalidateQueries({ queryKey: CITY_KEY });
}

/** What this site is: a demonstration city with its clock, or a real one. */
export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: ({ signal }) => client.getSite({}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** Every party of the city, with how much was kept of it. */
export const partiesQuery = queryOptions({
  queryKey: [...CITY_KEY, 'parties'],
  queryFn: async ({ signal }): Promise<readonly PartyLine[]> =>
    (await client.listParties({}, { signal })).parties,
});

/** A party with its dossier as it stands. */
export function partyQuery(party: string) {
  return queryOptions({
    queryKey: [...CITY_KEY, 'party', party],
    queryFn: ({ signal }): Promise<PartyFile> => client.getParty({ party }, { signal }),
  });
}

/** How many statements are fetched at a time. */
const STATEMENTS = 1000;

/** Everything that was ever stated of a party, the earliest first. */
export function statementsQuery(party: string) {
  return queryOptions({
    queryKey: [...CITY_KEY, 'statements', party],
    queryFn: async ({ signal }): Promise<readonly KeptStatement[]> => {
      const all: KeptStatement[] = [];
      let before: number | undefined;
      do {
        const page = { party, limit: STATEMENTS, ...(before !== undefined && { before }) };
        const { statements, next } = await client.listStatements(page, { signal });
        all.push(...statements);
        before = next ?? undefined;
      } while (before !== undefined);
      return all.reverse();
    },
  });
}

/** The saved calculations of a party, the latest first, page by page. */
export function calculationsQuery(party: string) {
  return infiniteQueryOptions({
    queryKey: [...CITY_KEY, 'calculations', party],
    queryFn: ({ pageParam, signal }) =>
      client.listCalculations(
        { party, ...(pageParam !== null && { before: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }): readonly CalculationLine[] =>
      pages.flatMap(({ calculations }) => calculations),
  });
}

/** One saved calculation: the dossier as it was, and the answer. */
export function calculationQuery(party: string, calculation: string) {
  return queryOptions({
    queryKey: [...CITY_KEY, 'calculation', calculation],
    queryFn: ({ signal }) => client.getCalculation({ party, calculation }, { signal }),
  });
}

/** What a party has agreed to, the latest first, and whether there is more. */
export function consentsQuery(party: string) {
  return queryOptions({
    queryKey: [...CITY_KEY, 'consents', party],
    queryFn: ({ signal }) => client.listConsents({ party }, { signal }),
  });
}

/** What erasing the personal data of a party would take, and what it would leave. */
export function erasureQuery(party: string) {
  return queryOptions({
    queryKey: [...CITY_KEY, 'erasure', party],
    queryFn: ({ signal }) => client.previewErasure({ party }, { signal }),
    staleTime: 0,
  });
}
