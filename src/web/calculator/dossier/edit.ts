import {
  type Dossier,
  type DossierRecord,
  factAt,
  type PlainFacts,
  type PlainValue,
  withFact,
} from '../../../dossiers/index.ts';
import type { FactRef } from '../../../rules/view.ts';

/** Points at one fact of the party or of a record. */
export type FactPlace = FactRef & { readonly fact: string };

export function valueAt(dossier: Dossier, place: FactPlace): PlainValue | undefined {
  const facts = place.kind === 'party' ? dossier.party : recordOf(dossier, place.record);
  return facts === undefined ? undefined : factAt(facts, place.fact);
}

/** Sets a fact, or with `undefined` makes it unknown again. */
export function setFact(
  dossier: Dossier,
  place: FactPlace,
  value: PlainValue | undefined,
): Dossier {
  if (place.kind === 'party') {
    return { ...dossier, party: withFact(dossier.party, place.fact, value) };
  }
  const records = dossier.records.map((record) =>
    record.id === place.record ? withFact(record, place.fact, value) : record,
  );
  return { ...dossier, records };
}

export function recordOf(dossier: Dossier, id: string | null): DossierRecord | undefined {
  return dossier.records.find((record) => record.id === id);
}

/** The id that the next record gets: the first of r1, r2, … that is free. */
export function freeRecordId(dossier: Dossier): string {
  let number = dossier.records.length + 1;
  while (recordOf(dossier, `r${number}`) !== undefined) number += 1;
  return `r${number}`;
}

/** Adds an empty record, and with it takes back that all of its kind are listed. */
export function addRecord(dossier: Dossier, kind: string): Dossier {
  const record = { id: freeRecordId(dossier), kind };
  return declareComplete({ ...dossier, records: [...dossier.records, record] }, kind, false);
}

/** Removes a record and what was paid for it. */
export function removeRecord(dossier: Dossier, id: string): Dossier {
  return {
    ...dossier,
    records: dossier.records.filter((record) => record.id !== id),
    history: dossier.history.filter((entry) => entry.record !== id),
  };
}

/** Says that all records of a kind are listed (perhaps none), or takes it back. */
export function declareComplete(dossier: Dossier, kind: string, complete: boolean): Dossier {
  const others = dossier.complete.filter((other) => other !== kind);
  return { ...dossier, complete: complete ? [...others, kind] : others };
}

export function addHistory(dossier: Dossier, entry: PlainFacts): Dossier {
  return { ...dossier, history: [...dossier.history, entry] };
}

export function removeHistory(dossier: Dossier, index: number): Dossier {
  return { ...dossier, history: dossier.history.filter((_, at) => at !== index) };
}
