import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { readInIds } from '../../../dossiers/index.ts';
import { samplesQuery } from '../../api/queries.ts';
import { today } from '../../frame/as-of.ts';
import { useTell } from '../session/provider.tsx';
import { carriesDossier, readFragment } from '../share/share-link.ts';
import { useVocabulary } from '../vocabulary-context.tsx';

/**
 * Opens the sample that the address names, or the dossier that its fragment carries, and then takes
 * both out of the address, so that a reload keeps what was changed since.
 * Gives whether a sample is on its way, and whether a shared link was damaged.
 */
export function useArrivingDossier(): { isArriving: boolean; damaged: boolean } {
  const tell = useTell();
  const vocabulary = useVocabulary();
  const { sample: wanted } = useSearch({ strict: false });
  const samples = useQuery({ ...samplesQuery, enabled: wanted !== undefined });
  const navigate = useNavigate();
  const [damaged, setDamaged] = useState(false);
  const sample = samples.data?.find(({ id }) => id === wanted);

  useEffect(() => {
    if (sample !== undefined) {
      const dossier = readInIds(sample.dossier, vocabulary);
      tell({
        did: 'opened',
        dossier,
        origin: { from: 'sample', name: sample.title, on: sample.as_of },
      });
      void navigate({ to: '.', search: ({ sample: _, ...search }) => search, replace: true });
    }
  }, [sample, vocabulary, tell, navigate]);

  useEffect(() => {
    const arrive = async () => {
      if (!carriesDossier(location.hash)) {
        return;
      }
      const dossier = await readFragment(location.hash);
      setDamaged(dossier === undefined);
      if (dossier !== undefined) {
        const name = { zh: '分享链接', en: 'shared link' };
        tell({ did: 'opened', dossier, origin: { from: 'link', name, on: today() } });
      }
      void navigate({ to: '.', search: (search) => search, hash: '', replace: true });
    };
    void arrive();
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, [tell, navigate]);
  const isArriving = wanted !== undefined && (sample !== undefined || samples.isPending);
  return { isArriving, damaged };
}
