import { type DoubtRule, type Procedure, readDoubts, readProcedures } from '../casework/index.ts';
import {
  type Assessor,
  type Catalogue,
  createAssessor,
  createPathFinder,
  type PathFinder,
  type SourceFile,
} from '../rules/index.ts';

/** A catalogue that was read without a problem: its texts, and what answers dossiers by it. */
export type OpenCatalogue = {
  readonly catalogue: Catalogue;
  readonly files: readonly SourceFile[];
  readonly assessor: Assessor;
  /** null where the catalogue has no ladder. */
  readonly findPath: PathFinder | null;
  /** How claims travel through the offices, by id. */
  readonly procedures: ReadonlyMap<string, Procedure>;
  /** What checks of cases find for a person to look into. */
  readonly doubts: readonly DoubtRule[];
};

/** Whether two lists hold the same texts under the same paths, in the same order. */
export function sameFiles(some: readonly SourceFile[], others: readonly SourceFile[]): boolean {
  if (some.length !== others.length) return false;
  return some.every(
    ({ path, text }, place) => path === others[place]?.path && text === others[place]?.text,
  );
}

/** Compiles what was read, for the answers to come. */
export function compileCatalogue(
  catalogue: Catalogue,
  files: readonly SourceFile[],
): OpenCatalogue {
  const assessor = createAssessor(catalogue);
  const findPath = createPathFinder(catalogue, assessor);
  const { procedures } = readProcedures(files, catalogue.policies);
  const { doubts } = readDoubts(files, catalogue);
  return { catalogue, files, assessor, findPath, procedures, doubts };
}
