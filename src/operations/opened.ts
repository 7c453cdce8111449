import type { Assessor, Catalogue, SourceFile } from '../rules/index.ts';

/** A catalogue that was read without a problem: its texts, and what assesses dossiers against it. */
export type OpenCatalogue = {
  readonly catalogue: Catalogue;
  readonly files: readonly SourceFile[];
  readonly assessor: Assessor;
};
