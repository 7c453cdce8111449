import { type Dossier, dossierOf } from '../../../dossiers/index.ts';
import type { KeptStatement } from '../../api/city-queries.ts';

/** What was written last in one go: its source, when, and the dossier before and after it. */
export type Batch = {
  readonly source: KeptStatement['source'];
  readonly recordedAt: string;
  /** How many facts it stated. */
  readonly count: number;
  /** Whether it erased what stood there. */
  readonly erased: boolean;
  readonly before: Dossier;
  readonly after: Dossier;
};

/** The last thing written to a dossier; undefined where it stands as it was set up. */
export function latestBatch(statements: readonly KeptStatement[]): Batch | undefined {
  const last = statements.at(-1);
  if (last === undefined) return undefined;
  const earlier = statements.filter(({ recorded_at }) => recorded_at !== last.recorded_at);
  if (earlier.length === 0) return undefined;
  return {
    source: last.source,
    recordedAt: last.recorded_at,
    count: statements.length - earlier.length,
    erased: last.erased_at !== null,
    before: dossierOf(earlier),
    after: dossierOf(statements),
  };
}
