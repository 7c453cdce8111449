import { type Fact, type Kind, kindOfRecord, type Vocabulary } from '../rules/view.ts';
import {
  adoptDossier,
  type Dossier,
  isFacts,
  type PlainFacts,
  type PlainValue,
} from './dossier.ts';
import { withFact } from './facts.ts';

/**
 * A dossier as plain JSON with every name in its English id: a file may use Chinese names and
 * aliases for kinds, facts and codes, and leave out record ids. What the vocabulary does not know
 * is kept as it stands, so that the server can complain about it.
 */
export function readInIds(input: unknown, vocabulary: Vocabulary): Dossier {
  const records = isFacts(input) && Array.isArray(input.records) ? input.records.map(numbered) : [];
  const dossier = adoptDossier(isFacts(input) ? { ...input, records } : input);
  return {
    ...dossier,
    party: factsInIds(dossier.party, vocabulary.party, vocabulary),
    records: dossier.records.map((record) => {
      const named = kindNamed(vocabulary, record.kind);
      if (named === undefined) return record;
      const kind = kindOfRecord(vocabulary, named, record);
      return { ...factsInIds(record, kind, vocabulary), id: record.id, kind: kind.id };
    }),
    complete: dossier.complete.map((name) => kindNamed(vocabulary, name)?.id ?? name),
  };
}

/** A record with its id, made of its kind and its place in the list where it has none. */
export function numbered(record: unknown, index: number): unknown {
  if (!isFacts(record)) {
    return record;
  }
  const id = record.id ?? `${record.kind}-${index + 1}`;
  return { ...record, id: String(id) };
}

function kindNamed(vocabulary: Vocabulary, name: string): Kind | undefined {
  return Object.values(vocabulary.kinds).find((kind) => isNamed(kind, name));
}

function isNamed(word: Pick<Fact, 'id' | 'label' | 'aliases'>, name: string): boolean {
  return word.id === name || word.label.zh === name || word.aliases?.includes(name) === true;
}

function factsInIds(facts: PlainFacts, kind: Kind, vocabulary: Vocabulary): PlainFacts {
  let inIds: PlainFacts = {};
  for (const [name, value] of flatten(facts)) {
    const fact = kind.facts.find((one) => isNamed(one, name));
    const read = fact === undefined ? value : valueInCodes(fact, value, vocabulary);
    inIds = withFact(inIds, fact?.id ?? name, read);
  }
  return inIds;
}

function flatten(facts: PlainFacts, before = ''): readonly (readonly [string, PlainValue])[] {
  return Object.entries(facts).flatMap(([key, value]) => {
    if (value === null) {
      return [];
    }
    return isFacts(value) ? flatten(value, `${before}${key}.`) : [[`${before}${key}`, value]];
  });
}

function valueInCodes({ type }: Fact, value: PlainValue, vocabulary: Vocabulary): PlainValue {
  switch (type.is) {
    case 'code':
      return codeNamed(vocabulary, type.list, String(value));
    case 'codes': {
      const codes = Array.isArray(value) ? value.map(String) : [String(value)];
      return codes.map((code) => codeNamed(vocabulary, type.list, code));
    }
    case 'boolean':
      return value === '是' || value === 'yes' || value === 'true' || value === true;
    case 'money':
    case 'rate':
    case 'number':
    case 'integer':
    case 'date':
    case 'text':
    case 'credit_code':
      return value;
  }
}

function codeNamed(vocabulary: Vocabulary, list: string, name: string): string {
  const codes = vocabulary.lists[list] ?? {};
  return Object.keys(codes).find((code) => code === name || codes[code]?.zh === name) ?? name;
}
