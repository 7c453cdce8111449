import {
  type Dossier,
  type DossierRecord,
  EMPTY_DOSSIER,
  withFact,
} from '../../../dossiers/index.ts';
import type { Answers } from '../../api/case-queries.ts';

const RECORD = 'record.';

/** The matter as it was filled in, as far as a caption of it needs. */
export function dossierShown(
  answers: Answers,
  matter: string | null,
  kind: string | undefined,
): Dossier {
  if (matter === null || kind === undefined) return EMPTY_DOSSIER;
  const facts = Object.entries(answers).filter(([id]) => id.startsWith(RECORD));
  const record = facts.reduce<DossierRecord>(
    (known, [id, value]) => withFact(known, id.slice(RECORD.length), value),
    { id: matter, kind },
  );
  return { ...EMPTY_DOSSIER, records: [record] };
}
