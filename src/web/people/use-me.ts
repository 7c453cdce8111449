import { useQuery } from '@tanstack/react-query';
import { type Member, meQuery, type Operation } from '../api/people-queries.ts';

/** Who is signed in; null for nobody and until it is known. */
export function useMember(): Member | null {
  return useQuery(meQuery).data?.member ?? null;
}

/** Tells of an operation whether the post that one acts in may use it at all. */
export function useMayUse(): (operation: Operation) => boolean {
  const operations = useMember()?.operations ?? [];
  return (operation) => operations.includes(operation);
}

/**
 * The same on pages that visitors of the demonstration city may see too: to them everything is
 * offered, and the server decides.
 */
export function useMayHere(): (operation: Operation) => boolean {
  const member = useMember();
  return (operation) => member === null || member.operations.includes(operation);
}
