import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PolicyView } from '../../rules/view.ts';
import { libraryQuery } from '../api/queries.ts';
import { useAsOf } from './as-of.ts';

/** The documents of the library by their id; none until they are there. */
export function usePolicies(): ReadonlyMap<string, PolicyView> {
  const { asOf } = useAsOf();
  const { data } = useQuery(libraryQuery(asOf));
  return useMemo(() => new Map(data?.policies.map((one) => [one.policy, one])), [data]);
}
