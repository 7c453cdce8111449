import { queryOptions } from '@tanstack/react-query';
import type {
  Assessment,
  ClauseView,
  Held,
  ListedClause,
  Path,
  PolicyView,
  Vocabulary,
} from '../../rules/view.ts';
import type { Message } from '../../values/index.ts';
import { client } from './client.ts';

/** The form in which the server takes a dossier; it checks every word of it. */
type GivenDossier = Parameters<typeof client.assessDossier>[0]['dossier'];

/** An answer, with what is on hold today. */
export type MarkedAssessment = Assessment & {
  readonly held: readonly (Held & { readonly clause: string })[];
};

export type Library = {
  readonly policies: readonly PolicyView[];
  readonly clauses: readonly ListedClause[];
};

export type Sample = {
  readonly id: string;
  readonly title: Message;
  readonly note: Message;
  readonly as_of: string;
  readonly dossier: unknown;
};

/** The words of facts, kinds and codes. They change only with a new catalogue. */
export const vocabularyQuery = queryOptions({
  queryKey: ['vocabulary'],
  queryFn: ({ signal }): Promise<Vocabulary> => client.getVocabulary({}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Sample enterprises, each with its own as-of date. */
export const samplesQuery = queryOptions({
  queryKey: ['samples'],
  queryFn: async ({ signal }): Promise<readonly Sample[]> =>
    (await client.listSamples({}, { signal })).samples,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Policies and clauses with their validity on a day. */
export function libraryQuery(asOf: string) {
  return queryOptions({
    queryKey: ['library', asOf],
    queryFn: ({ signal }): Promise<Library> => client.listClauses({ as_of: asOf }, { signal }),
    staleTime: 10 * 60_000,
  });
}

/** One clause as a service guide, with its validity on a day. */
export function clauseQuery(policy: string, article: string, asOf: string) {
  return queryOptions({
    queryKey: ['clause', policy, article, asOf],
    queryFn: ({ signal }): Promise<ClauseView> =>
      client.getClause({ policy, article, as_of: asOf }, { signal }),
    staleTime: 10 * 60_000,
  });
}

/** What a dossier gets as of a day, explained. */
export function assessmentQuery(dossier: unknown, asOf: string) {
  return queryOptions({
    queryKey: ['assessment', asOf, dossier],
    queryFn: ({ signal }): Promise<MarkedAssessment> =>
      client.assessDossier(
        { dossier: dossier as GivenDossier, as_of: asOf, explain: true },
        { signal },
      ),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
}

/** Where a dossier stands between seedling and sky as of a day. */
export function pathQuery(dossier: unknown, asOf: string) {
  return queryOptions({
    queryKey: ['path', asOf, dossier],
    queryFn: ({ signal }): Promise<Path> =>
      client.findPath({ dossier: dossier as GivenDossier, as_of: asOf }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
}
