import { queryOptions } from '@tanstack/react-query';
import { CASES_KEY } from './case-queries.ts';
import { client } from './client.ts';

export type CaseFiles = Awaited<ReturnType<typeof client.listCaseFiles>>;
export type CaseFileLine = CaseFiles['files'][number];
export type CasePapers = Awaited<ReturnType<typeof client.listCasePapers>>;
export type CasePaper = CasePapers['issued'][number];
export type PaperDue = CasePapers['due'][number];

/** The files of a case, as far as the reader may have them. */
export function caseFilesQuery(id: string) {
  return queryOptions({
    queryKey: [...CASES_KEY, 'files', id],
    queryFn: ({ signal }): Promise<CaseFiles> => client.listCaseFiles({ case: id }, { signal }),
  });
}

/** The papers of a case, and those that the reader may issue. */
export function casePapersQuery(id: string) {
  return queryOptions({
    queryKey: [...CASES_KEY, 'papers', id],
    queryFn: ({ signal }): Promise<CasePapers> => client.listCasePapers({ case: id }, { signal }),
  });
}
