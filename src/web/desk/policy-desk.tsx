import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { draftsQuery, type Hold, holdsQuery } from '../api/publication-queries.ts';
import { Icon } from '../frame/icon.tsx';
import { useSay } from '../i18n/use-say.ts';
import { DraftLines } from '../publication/draft-lines.tsx';
import '../publication/publication.css';
import { Fetched } from './fetched.tsx';
import { DeskPart } from './part.tsx';

/** The desk of a policy officer: the drafts and holds that wait for a hand. */
export function PolicyDesk() {
  const { t } = useTranslation();
  const drafts = useQuery(draftsQuery('open'));
  const holds = useQuery(holdsQuery);
  return (
    <>
      <DeskPart title={t('publication.drafts')}>
        <Fetched query={drafts}>
          {(list) =>
            list.length === 0 ? (
              <p className="soft">{t('publication.noDrafts')}</p>
            ) : (
              <DraftLines drafts={list} />
            )
          }
        </Fetched>
        <p className="small soft">{t('work.publicationNote')}</p>
        <div className="row">
          <Link to="/publication" className="button primary">
            {t('work.toPublication')}
            <Icon name="arrow" size={16} />
          </Link>
          <Link to="/publication/concerns" className="button">
            {t('concern.title')}
          </Link>
        </div>
      </DeskPart>
      <DeskPart title={t('hold.title')}>
        <Fetched query={holds}>{(list) => <OpenHolds holds={list.filter(isOpen)} />}</Fetched>
      </DeskPart>
    </>
  );
}

function OpenHolds({ holds }: { holds: readonly Hold[] }) {
  const { t } = useTranslation();
  const say = useSay();
  if (holds.length === 0) return <p className="soft">{t('hold.none')}</p>;
  return (
    <ul className="lines">
      {holds.map(({ hold, subject, title, state }) => (
        <li key={hold} className="line">
          <p className="row">
            <strong>{title === null ? subject : say(title)}</strong>
            <span className={`badge hold-${state}`}>{t(`holdState.${state}`)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

const isOpen = ({ state }: Hold) => state !== 'lifted' && state !== 'declined';
