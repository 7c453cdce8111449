import { queryOptions } from '@tanstack/react-query';
import { CASES_KEY } from './case-queries.ts';
import { client } from './client.ts';

type Batches = Awaited<ReturnType<typeof client.listBatches>>;
export type BatchLine = Batches['batches'][number];
export type Batch = Awaited<ReturnType<typeof client.getBatch>>;
export type BatchCase = Batch['cases'][number];
export type BatchState = BatchCase['state'];
export type Filed = Awaited<ReturnType<typeof client.fileBatch>>;

/** The batches of one's office; of one call where it is named. */
export function batchesQuery(call?: string) {
  return queryOptions({
    queryKey: [...CASES_KEY, 'batches', call ?? null],
    queryFn: ({ signal }): Promise<Batches> =>
      client.listBatches(call === undefined ? {} : { call }, { signal }),
  });
}

/** A batch with its cases. */
export function batchQuery(call: string, batch: string) {
  return queryOptions({
    queryKey: [...CASES_KEY, 'batch', call, batch],
    queryFn: ({ signal }): Promise<Batch> => client.getBatch({ call, batch }, { signal }),
    refetchOnWindowFocus: true,
  });
}
