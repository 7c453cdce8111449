import type { Clause } from './types.ts';

/** Whether an example that says `undated` was written while its document had no dates, which it has now. */
export function isOvertaken(
  validity: string | undefined,
  { inForce: { from, to } }: Pick<Clause, 'inForce'>,
): boolean {
  return validity === 'undated' && (from !== null || to !== null);
}
