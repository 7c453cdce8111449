import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

export type PartyLine = Awaited<ReturnType<typeof client.listParties>>['parties'][number];
export type PartyFile = Awaited<ReturnType<typeof client.getParty>>;
export type KeptStatement = Awaited<ReturnType<typeof client.listStatements>>['statements'][number];
export type CalculationLine = Awaited<
  ReturnType<typeof client.listCalculations>
>['calculations'][number];

export type Consent = Awaited<ReturnType<typeof client.listConsents>>['consents'][number];
export type ImportPreview = Awaited<ReturnType<typeof client.previewImport>>;

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

/** Everything that was ever stated of a party, the earliest first. */
export function statementsQuery(party: string) {
  return queryOptions({
    queryKey: [...CITY_KEY, 'statements', party],
    queryFn: async ({ signal }): Promise<readonly KeptStatement[]> =>
      (await client.listStatements({ party }, { signal })).statements,
  });
}

/** The saved calculations of a party, the latest first. */
export function calculationsQuery(party: string) {
  return queryOptions({
    queryKey: [...CITY_KEY, 'calculations', party],
    queryFn: async ({ signal }): Promise<readonly CalculationLine[]> =>
      (await client.listCalculations({ party }, { signal })).calculations,
  });
}

/** One saved calculation: the dossier as it was, and the answer. */
export function calculationQuery(party: string, calculation: string) {
  return queryOptions({
    queryKey: [...CITY_KEY, 'calculation', calculation],
    queryFn: ({ signal }) => client.getCalculation({ party, calculation }, { signal }),
  });
}

/** What a party has agreed to, the latest first. */
export function consentsQuery(party: string) {
  return queryOptions({
    queryKey: [...CITY_KEY, 'consents', party],
    queryFn: async ({ signal }): Promise<readonly Consent[]> =>
      (await client.listConsents({ party }, { signal })).consents,
  });
}
