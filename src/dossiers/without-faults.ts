import { isFacts } from './dossier.ts';
import { numbered } from './in-ids.ts';

const PART = /^(?<list>records|history)\[(?<index>\d+)\]|^party\.(?<fact>.+)$|^complete(\[|$)/;

/**
 * What was read of a dossier file without what is wrong: records and payments that have a faulty
 * field are left out whole, of the party only the faulty facts; the ids of the others stay as they
 * would have been. A fault of the whole leaves nothing: undefined.
 * @param fields as problems name them: `records[3].amount`, `party.name`
 */
export function withoutFaults(
  input: unknown,
  fields: readonly string[],
): Readonly<Record<string, unknown>> | undefined {
  if (!isFacts(input)) return undefined;
  const given: Readonly<Record<string, unknown>> = input;
  const faulty = { records: new Set<number>(), history: new Set<number>() };
  const facts: string[] = [];
  for (const field of fields) {
    const found = PART.exec(field)?.groups;
    if (found === undefined) return undefined;
    const { list, index, fact } = found;
    if (list === 'records' || list === 'history') faulty[list].add(Number(index));
    else if (fact !== undefined) facts.push(fact);
  }
  const sound = (list: 'records' | 'history', all: readonly unknown[]) =>
    all.filter((_, index) => !faulty[list].has(index));
  const isComplete = !fields.some((field) => field.startsWith('complete'));
  return {
    party: isFacts(given.party) ? withoutFacts(given.party, facts) : {},
    records: sound('records', listOf(given.records).map(numbered)),
    history: sound('history', listOf(given.history)),
    complete: isComplete && faulty.records.size === 0 ? (given.complete ?? []) : [],
  };
}

function withoutFacts(party: Readonly<Record<string, unknown>>, facts: readonly string[]) {
  return Object.fromEntries(
    Object.entries(party).filter(([key]) => !facts.some((fact) => fact.split('.')[0] === key)),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
