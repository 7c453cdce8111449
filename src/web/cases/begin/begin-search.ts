import { textOf } from '../../search.ts';

/** Under which call, for which clause and for whom an application is begun. */
export type BeginSearch = {
  readonly call?: string;
  readonly clause?: string;
  readonly party?: string;
};

export function readBeginSearch(search: Record<string, unknown>): BeginSearch {
  const [call, clause, party] = [search.call, search.clause, search.party].map(textOf);
  return {
    ...(call !== undefined && { call }),
    ...(clause !== undefined && { clause }),
    ...(party !== undefined && { party }),
  };
}
