import type { Fact, Personal, Vocabulary } from '../rules/view.ts';
import type { Dossier, PlainValue } from './dossier.ts';
import { withFact } from './facts.ts';
import { type Place, valuesOf } from './statement.ts';

/** A personal value as it is shown to who need not know it: enough to tell one from another. */
export function maskValue(value: PlainValue, personal: Personal): string {
  const signs = [...String(value)];
  switch (personal) {
    case 'name':
      return (signs[0] ?? '') + '*'.repeat(Math.max(signs.length - 1, 1));
    case 'phone':
      return keepEnds(signs, 3, 4);
    case 'identity':
      return keepEnds(signs, 4, 4);
  }
}

/** The first and last signs, as long as at least as many lie between them. */
function keepEnds(signs: readonly string[], first: number, last: number): string {
  const hidden = signs.length - first - last;
  if (hidden < Math.max(first, last) - 1) return '*'.repeat(Math.max(signs.length, 4));
  return `${signs.slice(0, first).join('')}${'*'.repeat(hidden)}${signs.slice(-last).join('')}`;
}

/** What of a person the fact at a place tells; undefined where it tells nothing of one. */
export function personalAt(
  vocabulary: Vocabulary,
  { section, fact }: Pick<Place, 'section' | 'fact'>,
  kind: string | undefined,
): Personal | undefined {
  return factAtPlace(vocabulary, { section, fact }, kind)?.personal;
}

function factAtPlace(
  vocabulary: Vocabulary,
  { section, fact }: Pick<Place, 'section' | 'fact'>,
  kind: string | undefined,
): Fact | undefined {
  if (section === 'party') return vocabulary.party.facts.find(({ id }) => id === fact);
  if (section !== 'records' || kind === undefined) return undefined;
  const named = Object.hasOwn(vocabulary.kinds, kind) ? vocabulary.kinds[kind] : undefined;
  return named?.facts.find(({ id }) => id === fact);
}

/** The personal values of a dossier, each at its place. */
export function personalOf(
  dossier: Dossier,
  vocabulary: Vocabulary,
): (Place & { readonly value: PlainValue; readonly personal: Personal })[] {
  const kinds = new Map(dossier.records.map(({ id, kind }) => [id, kind]));
  return valuesOf(dossier).flatMap((one) => {
    const personal = personalAt(vocabulary, one, kinds.get(one.entry));
    return personal === undefined || one.value === null
      ? []
      : [{ ...one, value: one.value, personal }];
  });
}

/** A dossier whose personal values are put through a function; undefined leaves one out. */
export function withPersonal(
  dossier: Dossier,
  vocabulary: Vocabulary,
  change: (value: PlainValue, personal: Personal) => string | undefined,
): Dossier {
  let { party, records } = dossier;
  for (const { section, entry, fact, value, personal } of personalOf(dossier, vocabulary)) {
    const next = change(value, personal);
    if (section === 'party') party = withFact(party, fact, next);
    else
      records = records.map((record) =>
        record.id === entry ? withFact(record, fact, next) : record,
      );
  }
  return { ...dossier, party, records };
}
