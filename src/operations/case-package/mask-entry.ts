import type { ChainedEntry } from '../../store/index.ts';

const OBJECTING = 'objectToNotice';
/** From where it was done; the number of the request besides, or the hash would tell an address. */
const FROM = ['address', 'request'] as const;
/** Who did it. */
const WHO = ['account', 'post', 'actingFor'] as const;

/**
 * An entry of the audit log as an office of the case may have it: not from where it was done, and of
 * an objection not by whom: who objects is a visitor to everybody but themself.
 * @param masked is told what was masked
 */
export function maskEntry(
  { entry, ...chained }: ChainedEntry,
  masked: Set<string>,
): ChainedEntry & { readonly masked: readonly string[] } {
  const objects = entry.operation === OBJECTING;
  const hidden: string[] = [...FROM, ...(objects ? WHO : [])].filter((one) => entry[one] !== null);
  const shown = { ...entry, ...Object.fromEntries(hidden.map((one) => [one, null])) };
  const parts = objects ? [...hidden, 'role'] : hidden;
  for (const part of parts) masked.add(`audit.${part}`);
  return {
    ...chained,
    entry: objects ? { ...shown, role: 'visitor' } : shown,
    masked: parts,
  };
}
