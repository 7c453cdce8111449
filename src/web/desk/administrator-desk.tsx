import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { calendarQuery } from '../api/calendar-queries.ts';
import {
  accountsQuery,
  organisationsQuery,
  postsQuery,
  vacantQuery,
} from '../api/people-queries.ts';
import { Icon } from '../frame/icon.tsx';
import { useMayUse } from '../people/use-me.ts';
import { Fetched } from './fetched.tsx';
import { DeskPart } from './part.tsx';

/** The desk of who runs the system or gives the posts: how many there are, and what needs a hand. */
export function AdministratorDesk() {
  const { t } = useTranslation();
  const may = useMayUse();
  const organisations = useQuery({ ...organisationsQuery, enabled: may('listOrganisations') });
  const posts = useInfiniteQuery({ ...postsQuery(), enabled: may('listPosts') });
  const unheld = useQuery({ ...vacantQuery, enabled: may('listPosts') });
  const accounts = useInfiniteQuery({ ...accountsQuery(), enabled: may('listAccounts') });
  const years = useQuery(calendarQuery).data?.calendar.years ?? [];
  return (
    <>
      <DeskPart title={t('work.vacant')}>
        <Fetched query={unheld}>
          {({ posts: vacant, next }) =>
            vacant.length === 0 ? (
              <p className="soft">{t('work.noVacant')}</p>
            ) : (
              <>
                <ul className="lines">
                  {vacant.map(({ id, title, party_name, role }) => (
                    <li key={id} className="line">
                      <div>
                        <p>
                          <strong>{title}</strong> · {party_name}
                        </p>
                        <p className="small soft">{t(`role.${role}`)}</p>
                      </div>
                      <Link to="/desk/posts" search={{ q: title }} className="button slim">
                        {t('work.openPosts')}
                      </Link>
                    </li>
                  ))}
                </ul>
                {next !== null && (
                  <p className="small soft">{t('office.cut', { count: vacant.length })}</p>
                )}
              </>
            )
          }
        </Fetched>
      </DeskPart>
      <DeskPart title={t('work.directory')}>
        <ul className="desk-counts">
          {may('listOrganisations') && (
            <Count
              to="/desk/organisations"
              name={t('work.organisations')}
              of={organisations.data?.length}
            />
          )}
          {may('listPosts') && (
            <Count to="/desk/posts" name={t('work.posts')} of={posts.data?.total} />
          )}
          {may('listAccounts') && (
            <Count to="/desk/accounts" name={t('work.accounts')} of={accounts.data?.total} />
          )}
          {years.length > 0 && (
            <li>
              <Link to="/calendar" search={{ year: Math.max(...years) }} className="desk-count">
                <span className="figure">{t('work.calendarTo', { year: Math.max(...years) })}</span>
                <span>{t('work.calendar')}</span>
                <Icon name="arrow" size={16} />
              </Link>
            </li>
          )}
        </ul>
      </DeskPart>
    </>
  );
}

function Count(props: {
  to: '/desk/organisations' | '/desk/posts' | '/desk/accounts';
  name: string;
  of: number | undefined;
}) {
  return (
    <li>
      <Link to={props.to} className="desk-count">
        <span className="figure">{props.of ?? '…'}</span>
        <span>{props.name}</span>
        <Icon name="arrow" size={16} />
      </Link>
    </li>
  );
}
