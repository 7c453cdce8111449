import { keyOf } from '../../dossiers/index.ts';
import type { KeptStatement } from '../../store/index.ts';

/**
 * The last statement by which an office confirmed each place, where it says something else than
 * what stands there today.
 */
export function differsFromConfirmed(
  statements: readonly KeptStatement[],
): (standing: KeptStatement) => KeptStatement | undefined {
  const confirmed = new Map<string, KeptStatement>();
  for (const statement of statements)
    if (statement.source.kind === 'confirmed') confirmed.set(keyOf(statement), statement);
  return (standing) => {
    const last = confirmed.get(keyOf(standing));
    const differs = JSON.stringify(last?.value) !== JSON.stringify(standing.value);
    return last !== undefined && differs && last.erasedAt === null ? last : undefined;
  };
}
