import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { CASES_KEY, refreshCases } from './case-queries.ts';
import { client } from './client.ts';

export type Examination = Awaited<ReturnType<typeof client.checkCase>>;
export type Check = Examination['checks'][number];
export type Doubt = Examination['doubts'][number];
/** A doubt that was disposed of and is not found any longer. */
export type PastDoubt = Examination['past'][number];
export type Looked = Check['evidence'][number];
export type OtherCase = Doubt['cases'][number];
export type Disposition = Doubt['dispositions'][number];
export type Draws = Awaited<ReturnType<typeof client.listDraws>>;
export type Draw = Draws['draws'][number];
export type SampleWanted = Parameters<typeof client.drawSample>[0]['wanted'];

/** What is checked in a case, live; read anew whenever something was done in it. */
export function checksQuery(id: string) {
  return queryOptions({
    queryKey: [...CASES_KEY, 'checks', id],
    queryFn: ({ signal }): Promise<Examination> => client.checkCase({ case: id }, { signal }),
    refetchOnWindowFocus: true,
  });
}

/** After a doubt was disposed of: the case may go on now. */
export async function keepExamination(queries: QueryClient, kept: Examination): Promise<void> {
  queries.setQueryData(checksQuery(kept.case).queryKey, kept);
  await refreshCases(queries);
}

/** The samples drawn under a call. */
export function drawsQuery(call: string) {
  return queryOptions({
    queryKey: [...CASES_KEY, 'draws', call],
    queryFn: ({ signal }): Promise<Draws> => client.listDraws({ call }, { signal }),
  });
}
