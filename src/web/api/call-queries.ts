import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

type Calls = Awaited<ReturnType<typeof client.listCalls>>;
export type CallLine = Calls['calls'][number];
export type CallState = CallLine['state'];
export type Call = Awaited<ReturnType<typeof client.getCall>>;
export type CallText = Call['text'];
export type Procedure = NonNullable<Call['procedure']>;
export type Step = Procedure['steps'][number];
export type Basis = Procedure['asks'][number]['basis'];
export type Office = Awaited<ReturnType<typeof client.listOffices>>['offices'][number];

/** Everything about calls hangs below this key. */
const CALLS_KEY = ['calls'] as const;

/** After something was written about calls: what is on screen is read again. */
export async function refreshCalls(queries: QueryClient): Promise<void> {
  queries.removeQueries({ queryKey: CALLS_KEY, type: 'inactive' });
  await queries.invalidateQueries({ queryKey: CALLS_KEY });
}

type Search = NonNullable<Parameters<typeof client.listCalls>[0]>;

/** Calls with how they stand on a day; those that end last first. */
export function callsQuery(search: Omit<Search, 'as_of'>, asOf: string) {
  return queryOptions({
    queryKey: [...CALLS_KEY, 'list', search, asOf],
    queryFn: ({ signal }): Promise<Calls> =>
      client.listCalls({ ...search, as_of: asOf }, { signal }),
  });
}

/** A call; `text` is the number of an earlier text of it. */
export function callQuery(call: string, asOf: string, text?: number) {
  return queryOptions({
    queryKey: [...CALLS_KEY, 'one', call, asOf, text],
    queryFn: ({ signal }): Promise<Call> =>
      client.getCall({ call, as_of: asOf, ...(text !== undefined && { text }) }, { signal }),
  });
}

/** The procedures by which applications go. */
export const proceduresQuery = queryOptions({
  queryKey: [...CALLS_KEY, 'procedures'],
  queryFn: async ({ signal }): Promise<readonly Procedure[]> =>
    (await client.listProcedures({}, { signal })).procedures,
});

/** The parties that a call can name as offices. */
export const officesQuery = queryOptions({
  queryKey: [...CALLS_KEY, 'offices'],
  queryFn: async ({ signal }): Promise<readonly Office[]> =>
    (await client.listOffices({}, { signal })).offices,
});
