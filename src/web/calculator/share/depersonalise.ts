import {
  type Dossier,
  type DossierRecord,
  factAt,
  type PlainFacts,
  withFact,
} from '../../../dossiers/index.ts';
import type { Fact, Vocabulary } from '../../../rules/view.ts';

/** The fact of the party that says who it is; with credit codes it never leaves the browser. */
const NAME = 'name';

/**
 * The dossier without what could name anyone: no name, no credit code; records are r1, r2, … and
 * every free text is a number of its own, the same text the same number, so that what belongs
 * together stays together. Clause ids are kept.
 */
export function depersonalise(
  dossier: Dossier,
  vocabulary: Vocabulary,
  clauses: readonly string[],
): Dossier {
  const records = new Map(dossier.records.map(({ id }, at) => [id, `r${at + 1}`]));
  const texts = new Map<string, string>();
  const rename = (text: string): string => {
    const kept = clauses.includes(text) ? text : (records.get(text) ?? texts.get(text));
    if (kept !== undefined) {
      return kept;
    }
    texts.set(text, `x${texts.size + 1}`);
    return rename(text);
  };
  const renameRecord = (record: DossierRecord): DossierRecord => {
    const facts = vocabulary.kinds[record.kind]?.facts ?? [];
    return { ...renameTexts(record, facts, rename), id: rename(record.id) };
  };
  const { [NAME]: _, ...party } = dossier.party;
  return {
    party: renameTexts(party, vocabulary.party.facts, rename),
    records: dossier.records.map(renameRecord),
    history: dossier.history.map((entry) => renamePayment(entry, rename)),
    complete: dossier.complete,
  };
}

function renameTexts<T extends PlainFacts>(
  facts: T,
  known: readonly Fact[],
  rename: (text: string) => string,
): T {
  let renamed = facts;
  for (const { id, type } of known) {
    const value = factAt(facts, id);
    if (value !== undefined && type.is === 'credit_code') {
      renamed = withFact(renamed, id, undefined);
    }
    if (value !== undefined && type.is === 'text') {
      renamed = withFact(renamed, id, renameList(String(value), rename));
    }
  }
  return renamed;
}

function renameList(text: string, rename: (text: string) => string): string {
  return text
    .split(/[;；]/)
    .map((part) => rename(part.trim()))
    .join(';');
}

function renamePayment(entry: PlainFacts, rename: (text: string) => string): PlainFacts {
  const renamed = Object.entries(entry).map(([key, value]) => {
    const isId = key === 'record' || key.endsWith('_id');
    return [key, isId && typeof value === 'string' ? rename(value) : value];
  });
  return Object.fromEntries(renamed);
}
