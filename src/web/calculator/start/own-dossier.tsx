import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { partiesQuery } from '../../api/city-queries.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { useClock } from '../../frame/use-clock.ts';
import { useMember } from '../../people/use-me.ts';

const SHOWN = 6;

/** For who may write to dossiers: begins with one's own, or a client's. */
export function OwnDossier() {
  const { t } = useTranslation();
  const member = useMember();
  const clock = useClock();
  const { carried } = useAsOf();
  const may = member?.operations.includes('keepDossier') === true;
  const { data } = useQuery({ ...partiesQuery, enabled: may });
  if (!may || data === undefined || data.length === 0) return null;
  const own = member.post?.party;
  const sorted = [...data].sort((a, b) => Number(b.id === own) - Number(a.id === own));
  return (
    <section className="card stack tight" aria-labelledby="own-dossier">
      <h2 className="title-section" id="own-dossier">
        {t('dossiers.mine')}
      </h2>
      <p className="soft small">{t('dossiers.mineNote')}</p>
      <ul className="stack tight">
        {sorted.slice(0, SHOWN).map(({ id, name }) => (
          <li key={id}>
            <Link to="/calculator" search={{ party: id, as_of: carried ?? clock ?? undefined }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
