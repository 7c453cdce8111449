import type { Assessment, Refusal, Result } from './answer.ts';

/**
 * How a clause came out for a record (null: for none of its kind); undefined where it was not asked.
 * What is refused to the party as a whole is refused for each of its records.
 */
export function findResult(
  { results, refusals }: Assessment,
  clause: string,
  record: string | null,
): Result | undefined {
  const found = results.find((one) => one.clause === clause && one.record === record);
  if (found) return found;
  const refused = refusals.filter((refusal) => refusal.clause === clause).flatMap(resultsOf);
  return refused.find((one) => one.record === record) ?? refused.find((one) => one.record === null);
}

/** How every clause came out for every record: the results, then each refusal as one. */
export function listResults({ results, refusals }: Assessment): Result[] {
  return [...results, ...refusals.flatMap(resultsOf)];
}

function resultsOf({ readings, refused, ...heading }: Refusal): Result[] {
  return refused.flatMap(({ reason, conditions, records }) =>
    records.map((record) => ({
      ...heading,
      ...record,
      outcome: 'refused',
      low_fen: '0',
      high_fen: '0',
      total: null,
      reason,
      missing: [],
      near_misses: [],
      readings: readings.map((name) => ({ name, outcome: 'refused', low_fen: '0', high_fen: '0' })),
      ...(conditions && { conditions, steps: [] }),
    })),
  );
}
