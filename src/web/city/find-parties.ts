import type { PartyLine } from '../api/city-queries.ts';

/** The parties whose name or credit code holds every word that is sought. */
export function findParties(parties: readonly PartyLine[], sought: string): readonly PartyLine[] {
  const words = sought.trim().toLowerCase().split(/\s+/);
  return parties.filter(({ name, credit_code }) =>
    words.every((word) => `${name} ${credit_code ?? ''}`.toLowerCase().includes(word)),
  );
}
