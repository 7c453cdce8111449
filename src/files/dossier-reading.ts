import type { Problem } from '../rules/index.ts';

/** A dossier file as it came in: its name decides the format. */
export type DossierFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * What reading a dossier file gives: plain values for `readDossier`, and a way to find where in the
 * file a problem with one of them stands.
 */
export type DossierReading =
  | { readonly ok: true; readonly input: unknown; readonly locate: (problem: Problem) => Problem }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** What could be read all the same, where faults lie in single cells only. */
      readonly rest?: { readonly input: unknown; readonly locate: (problem: Problem) => Problem };
    };

/** Where a value stands: the file (for a workbook with its sheet), 1-based line and column. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

/** Field path (`records[0].amount`) → place. */
export type Places = ReadonlyMap<string, Place>;

/** Adds the place of the field, or of the nearest part of the document that holds it. */
export function locateIn(places: Places): (problem: Problem) => Problem {
  return (problem) => {
    const place = nearestPlace(places, problem.field);
    return place === undefined ? problem : { ...problem, ...place };
  };
}

function nearestPlace(places: Places, field: string): Place | undefined {
  let path = field;
  while (path !== '') {
    const place = places.get(path);
    if (place !== undefined) return place;
    path = path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
  }
  return places.get('');
}
