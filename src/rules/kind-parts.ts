import type { Fact, Kind, Vocabulary } from './vocabulary.ts';

/**
 * The kind that a record written under a kind belongs to: a part of it where the record gives one
 * of the facts that the part has of its own, else the kind itself.
 */
export function kindOfRecord(
  vocabulary: Vocabulary,
  kind: Kind,
  given: { readonly [name: string]: unknown },
): Kind {
  for (const part of partsOf(vocabulary, kind)) {
    if (ownFacts(kind, part).some((fact) => isGiven(fact, given))) return part;
  }
  return kind;
}

/** The kinds that are part of a kind. */
export function partsOf({ kinds }: Vocabulary, kind: Kind): readonly Kind[] {
  return (kind.parts ?? []).flatMap((id) => kinds[id] ?? []);
}

/** The facts by which the records of a kind's parts are told from its own. */
export function factsOfParts(vocabulary: Vocabulary, kind: Kind): readonly Fact[] {
  return partsOf(vocabulary, kind).flatMap((part) => ownFacts(kind, part));
}

/** The facts that a part has and its whole does not: they tell its records apart. */
function ownFacts(whole: Kind, part: Kind): readonly Fact[] {
  return part.facts.filter(({ id }) => whole.facts.every((fact) => fact.id !== id));
}

function isGiven({ id, label, aliases }: Fact, given: { readonly [name: string]: unknown }) {
  return [id, label.zh, ...(aliases ?? [])].some((name) => (given[name] ?? null) !== null);
}
