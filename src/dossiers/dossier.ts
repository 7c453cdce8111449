/** A fact as a dossier file writes it: '800万元', '30%', '2022-03-01', true, 'key', ['seed', 'startup']. */
export type PlainValue = string | number | boolean | readonly string[];
export type PlainFacts = { readonly [key: string]: PlainValue | PlainFacts };

export type DossierRecord = PlainFacts & { readonly id: string; readonly kind: string };

/** The public dossier format as plain JSON. A missing key is unknown. */
export type Dossier = {
  readonly party: PlainFacts;
  readonly records: readonly DossierRecord[];
  readonly history: readonly PlainFacts[];
  readonly complete: readonly string[];
};

export const EMPTY_DOSSIER: Dossier = { party: {}, records: [], history: [], complete: [] };

/** Takes plain JSON in the dossier's form; parts that are absent or of another form are left empty. */
export function adoptDossier(input: unknown): Dossier {
  if (!isFacts(input)) {
    return EMPTY_DOSSIER;
  }
  const given: Record<string, unknown> = input;
  return {
    party: isFacts(given.party) ? given.party : {},
    records: listOf(given.records).filter(isRecord),
    history: listOf(given.history).filter(isFacts),
    complete: listOf(given.complete).filter((kind) => typeof kind === 'string'),
  };
}

export function isEmptyDossier(dossier: Dossier): boolean {
  return (
    Object.keys(dossier.party).length === 0 &&
    dossier.records.length + dossier.history.length + dossier.complete.length === 0
  );
}

export function isFacts(value: unknown): value is PlainFacts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecord(value: unknown): value is DossierRecord {
  return isFacts(value) && typeof value.id === 'string' && typeof value.kind === 'string';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
