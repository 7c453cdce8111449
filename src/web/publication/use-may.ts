import { useQuery } from '@tanstack/react-query';
import { meQuery, type Operation } from '../api/people-queries.ts';

/** Whether who is signed in may use an operation in their post. */
export function useMay(operation: Operation): boolean {
  const member = useQuery(meQuery).data?.member ?? null;
  const operations: readonly string[] = member?.operations ?? [];
  return operations.includes(operation);
}
