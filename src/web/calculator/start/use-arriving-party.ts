import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { adoptDossier } from '../../../dossiers/index.ts';
import { partyQuery } from '../../api/city-queries.ts';
import { today } from '../../frame/as-of.ts';
import { unfiledChanges } from '../filing/unfiled-changes.ts';
import { useSession, useTell } from '../session/provider.tsx';
import { refOf } from '../session/state.ts';
import { useVocabulary } from '../vocabulary-context.tsx';

/**
 * Opens the dossier of the party of the city that the address names, or goes on with the one that
 * is open, at the fact that it names or with a new record of the kind that it names, and takes all of
 * them out of the address. Changes to that dossier which were not filed yet stay.
 * Gives whether it is being read, and whether it could not be.
 */
export function useArrivingParty(): { isReading: boolean; missing: boolean } {
  const tell = useTell();
  const session = useSession();
  const { kinds } = useVocabulary();
  const { party: wanted, fact, adds } = useSearch({ strict: false });
  const added = useRef(false);
  const goesOn = session.origin?.filed?.party === wanted && unfiledChanges(session).length > 0;
  const read = useQuery({
    ...partyQuery(wanted ?? ''),
    enabled: wanted !== undefined && !goesOn,
    staleTime: 0,
    gcTime: 0,
  });
  const navigate = useNavigate();
  const file = read.isFetching ? undefined : read.data;

  useEffect(() => {
    const opens = wanted !== undefined;
    if (opens ? !(goesOn || file !== undefined) : fact === undefined) return;
    if (opens && !goesOn && file !== undefined) {
      const dossier = adoptDossier(file.dossier);
      const { id, name } = file.party;
      tell({
        did: 'opened',
        dossier,
        origin: {
          from: 'city',
          name: { zh: name, en: name },
          on: today(),
          filed: { party: id, seen: file.revision, dossier },
        },
      });
    }
    const question = fact === undefined ? undefined : refOf(fact);
    if (question !== undefined) tell({ did: 'picked', question });
    // The address goes a moment later: what it says is done once.
    const kind = added.current ? undefined : kinds[adds ?? ''];
    if (opens && kind !== undefined) {
      added.current = true;
      tell({ did: 'added', kind: kind.id });
    }
    void navigate({
      to: '.',
      search: ({ party: _, fact: __, adds: ___, ...search }) => search,
      replace: true,
    });
  }, [wanted, fact, adds, kinds, file, goesOn, tell, navigate]);
  return { isReading: wanted !== undefined && !read.isError, missing: read.isError };
}
