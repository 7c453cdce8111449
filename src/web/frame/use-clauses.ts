import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ClauseSummary } from '../../rules/view.ts';
import { libraryQuery } from '../api/queries.ts';
import { useAsOf } from './as-of.ts';

/** The clauses of the library by their id; none until they are there. */
export function useClauses(): ReadonlyMap<string, ClauseSummary> {
  const { asOf } = useAsOf();
  const { data } = useQuery(libraryQuery(asOf));
  return useMemo(() => new Map(data?.clauses.map((one) => [one.clause, one])), [data]);
}
