import { withoutFaults } from '../../dossiers/index.ts';
import { readDossierFile } from '../../files/index.ts';
import { type Catalogue, type Problem, readDossier } from '../../rules/index.ts';

/** A dossier file as it is to be imported. */
export type Import = {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** What was read of it; undefined where nothing could be. */
  readonly input: unknown;
  /** What of that is right; undefined where the file is at fault as a whole. */
  readonly sound: unknown;
  readonly problems: readonly Problem[];
};

/** Reads a dossier file, and tells what of it is right and everything that is wrong with the rest. */
export async function readImport(given: File, catalogue: Catalogue): Promise<Import> {
  const file = { name: given.name, bytes: await given.bytes() };
  const reading = await readDossierFile(file, catalogue.vocabulary);
  const read = reading.ok ? reading : reading.rest;
  const ofCells = reading.ok ? [] : reading.problems;
  if (read === undefined) return { file, input: undefined, sound: undefined, problems: ofCells };
  const { input, locate } = read;
  const checked = readDossier(catalogue, input);
  const ofFacts = checked.ok ? [] : checked.problems;
  const fields = [...ofCells, ...ofFacts].map(({ field }) => field);
  const sound = fields.length === 0 ? input : withoutFaults(input, fields);
  return { file, input, sound, problems: [...ofCells, ...ofFacts.map(locate)] };
}
