import { queryOptions } from '@tanstack/react-query';
import { CASES_KEY } from './case-queries.ts';
import { client } from './client.ts';

export type CaseNotes = Awaited<ReturnType<typeof client.listCaseNotes>>;
export type CaseNote = CaseNotes['notes'][number];

/** What offices noted on a case. */
export function notesQuery(id: string) {
  return queryOptions({
    queryKey: [...CASES_KEY, 'notes', id],
    queryFn: ({ signal }): Promise<CaseNotes> => client.listCaseNotes({ case: id }, { signal }),
    refetchOnWindowFocus: true,
  });
}
