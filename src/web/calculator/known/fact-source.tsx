import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../dossiers/index.ts';
import { type PartyFile, partyQuery } from '../../api/city-queries.ts';
import { type FactPlace, valueAt } from '../dossier/edit.ts';
import { useSession } from '../session/provider.tsx';

/** Below a fact that was read from a dossier of the city: its source there, as long as it stands. */
export function FactSource({ place }: { place: FactPlace }) {
  const { t } = useTranslation();
  const { origin, dossier } = useSession();
  const party = origin?.filed?.party;
  const { data } = useQuery({
    ...partyQuery(party ?? ''),
    enabled: party !== undefined,
    select: factsByPlace,
  });
  const { kind, record, fact } = place;
  const section = kind === 'party' ? 'party' : 'records';
  const stated = data?.get(keyOf({ section, entry: record ?? '', fact }));
  const stands = JSON.stringify(stated?.value) === JSON.stringify(valueAt(dossier, place));
  if (party === undefined || stated === undefined || !stands) return null;
  const { kind: came, text, on } = stated.source;
  return (
    <p className="fact-source tiny faint">
      <span className={came === 'confirmed' ? 'fact-source-confirmed' : undefined}>
        {t(`sourceKind.${came}`)}
      </span>{' '}
      {text} · {on}
    </p>
  );
}

function factsByPlace({ facts }: PartyFile): ReadonlyMap<string, PartyFile['facts'][number]> {
  return new Map(facts.map((fact) => [keyOf(fact), fact]));
}
