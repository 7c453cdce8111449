import { useQuery } from '@tanstack/react-query';
import type { DossierRecord } from '../../dossiers/index.ts';
import { libraryQuery } from '../api/queries.ts';
import type { Wording } from '../calculator/dossier/place-words.ts';
import { useVocabulary } from '../calculator/vocabulary-context.tsx';
import { useAsOf } from '../frame/as-of.ts';
import { useLang } from '../i18n/use-say.ts';

/** What is needed to say in words what stands in a dossier with these records. */
export function useWording(
  records: ReadonlyMap<string, DossierRecord> | readonly DossierRecord[],
): Wording {
  const lang = useLang();
  const vocabulary = useVocabulary();
  const { asOf } = useAsOf();
  const clauses = useQuery(libraryQuery(asOf)).data?.clauses ?? [];
  const byId =
    records instanceof Map
      ? (records as ReadonlyMap<string, DossierRecord>)
      : new Map((records as readonly DossierRecord[]).map((one) => [one.id, one]));
  return { vocabulary, clauses, records: byId, lang };
}
