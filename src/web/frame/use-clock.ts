import { useQuery } from '@tanstack/react-query';
import { siteQuery } from '../api/city-queries.ts';

/** The day at which the demonstration city's clock stands; null in a real city and until known. */
export function useClock(): string | null {
  return useQuery(siteQuery).data?.demonstration?.clock ?? null;
}
