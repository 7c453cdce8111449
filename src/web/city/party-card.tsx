import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PartyLine } from '../api/city-queries.ts';
import { useSay } from '../i18n/use-say.ts';
import { useCodeWords } from './use-code-words.ts';

/** One party: what it is, its name, what there is to see, and how much was kept of it since. */
export function PartyCard({ party }: { party: PartyLine }) {
  const { t } = useTranslation();
  const say = useSay();
  const roles = useCodeWords('role', party.role);
  const { changes, calculations } = party;
  return (
    <li className="party-card">
      <p className="eyebrow">{roles}</p>
      <h2 className="party-card-name">
        <Link to="/city/$party" params={{ party: party.id }}>
          {party.name}
        </Link>
      </h2>
      {party.note !== null && <p className="small soft">{say(party.note)}</p>}
      {changes + calculations > 0 && (
        <p className="party-card-foot tiny">
          {changes > 0 && <span>{t('city.changes', { count: changes })}</span>}
          {calculations > 0 && <span>{t('city.calculations', { count: calculations })}</span>}
        </p>
      )}
    </li>
  );
}
