import { type Dossier, isFacts, type PlainFacts } from './dossier.ts';

/**
 * A dossier with another laid over it: facts of the second count, records are matched by their ids,
 * payments that are there already are not added again. What the second leaves out stays.
 */
export function mergeDossiers(standing: Dossier, added: Dossier): Dossier {
  const fresh = new Map(added.records.map((record) => [record.id, record]));
  const known = new Set(standing.records.map(({ id }) => id));
  return {
    party: mergeFacts(standing.party, added.party),
    records: [
      ...standing.records.map((record) => {
        const more = fresh.get(record.id);
        if (more === undefined) return record;
        return more.kind === record.kind ? { ...record, ...mergeFacts(record, more) } : more;
      }),
      ...added.records.filter(({ id }) => !known.has(id)),
    ],
    history: [
      ...standing.history,
      ...added.history.filter((one) => !standing.history.some((other) => same(one, other))),
    ],
    complete: [...new Set([...standing.complete, ...added.complete])],
  };
}

function mergeFacts<T extends PlainFacts>(facts: T, more: PlainFacts): T {
  const merged: Record<string, PlainFacts[string]> = { ...facts };
  for (const [key, value] of Object.entries(more)) {
    const before = merged[key];
    merged[key] = isFacts(value) && isFacts(before) ? mergeFacts(before, value) : value;
  }
  return merged as T;
}

function same(one: PlainFacts, other: PlainFacts): boolean {
  const text = (facts: PlainFacts) =>
    JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return text(one) === text(other);
}
