import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { partiesQuery } from '../api/city-queries.ts';
import { Icon } from '../frame/icon.tsx';
import { Fetched } from './fetched.tsx';
import { DeskPart } from './part.tsx';
import type { Post } from './post.ts';

const SHOWN = 6;

/** The desk of an office that decides: cases are yet to come; the dossiers that it may read. */
export function OfficeDesk({ post }: { post: Post }) {
  const { t } = useTranslation();
  return (
    <>
      <DeskPart title={t('work.inbox')}>
        <p>{t('work.inboxEmpty')}</p>
        <p className="small soft">{t(`inbox.${caseOf(post.role)}`)}</p>
      </DeskPart>
      <Dossiers />
    </>
  );
}

function Dossiers() {
  const { t } = useTranslation();
  const parties = useQuery(partiesQuery);
  return (
    <DeskPart
      title={t('work.dossiers')}
      aside={
        <Link to="/city" className="button slim">
          {t('work.allDossiers')}
          <Icon name="arrow" size={16} />
        </Link>
      }
    >
      <Fetched query={parties}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{t('work.noDossiers')}</p>
          ) : (
            <>
              <p className="small soft">{t('work.dossiersCount', { count: list.length })}</p>
              <ul className="desk-parties">
                {list.slice(0, SHOWN).map(({ id, name }) => (
                  <li key={id}>
                    <Link to="/city/$party" params={{ party: id }}>
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Fetched>
    </DeskPart>
  );
}

type Deciding = 'department' | 'expert' | 'committee' | 'finance';

/** What will lie in the inbox of a role. */
function caseOf(role: Post['role']): Deciding {
  return role === 'expert' || role === 'committee' || role === 'finance' ? role : 'department';
}
