import fc from 'fast-check';

/** Dossiers drawn by chance: facts of these names with these values, records of these ids. */
export function drawnDossiers<T>(
  names: readonly string[],
  values: fc.Arbitrary<T>,
  ids: readonly string[],
) {
  const facts = fc.dictionary(fc.constantFrom(...names), values);
  return fc.record({
    party: facts,
    records: fc
      .uniqueArray(fc.constantFrom(...ids))
      .chain((drawn) =>
        fc.tuple(...drawn.map((id) => facts.map((rest) => ({ id, kind: 'k', ...rest })))),
      ),
    history: fc.array(
      facts.map((rest) => ({ clause: 'c', ...rest })),
      { maxLength: 3 },
    ),
    complete: fc.uniqueArray(fc.constantFrom('k', 'l')),
  });
}
