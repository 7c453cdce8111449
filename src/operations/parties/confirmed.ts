import { keyOf } from '../../dossiers/index.ts';
import type { KeptStatement } from '../../store/index.ts';

/** The last statement by which an office confirmed each place, unless its value was erased. */
export function lastConfirmed(
  statements: readonly KeptStatement[],
): ReadonlyMap<string, KeptStatement> {
  const confirmed = new Map<string, KeptStatement>();
  for (const statement of statements)
    if (statement.source.kind === 'confirmed' && statement.erasedAt === null)
      confirmed.set(keyOf(statement), statement);
  return confirmed;
}

/**
 * The last statement by which an office confirmed each place, where it says something else than
 * what stands there today.
 */
export function differsFromConfirmed(
  statements: readonly KeptStatement[],
): (standing: KeptStatement) => KeptStatement | undefined {
  const confirmed = lastConfirmed(statements);
  return (standing) => {
    const last = confirmed.get(keyOf(standing));
    const differs = JSON.stringify(last?.value) !== JSON.stringify(standing.value);
    return last !== undefined && differs ? last : undefined;
  };
}
