import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Organisation, organisationsQuery } from '../api/people-queries.ts';
import { Icon } from '../frame/icon.tsx';
import { NeedsMember } from '../people/needs-member.tsx';
import { useMayUse } from '../people/use-me.ts';
import type { Column } from '../table/table.tsx';
import { AddOrganisation } from './add-organisation.tsx';
import { ListPage } from './list-page.tsx';
import { useListSearch } from './use-list-search.ts';

const listAll = (rows: readonly Organisation[]) => ({ rows, total: rows.length });

/** Every organisation, and how many posts it has. */
export function OrganisationsPage() {
  return <NeedsMember>{() => <Organisations />}</NeedsMember>;
}

function Organisations() {
  const { t } = useTranslation();
  const may = useMayUse();
  const [adding, setAdding] = useState(false);
  const columns: readonly Column<Organisation>[] = [
    {
      title: t('office.name'),
      names: true,
      cell: ({ name, example }) => (
        <span>
          {name} {example && <span className="badge">{t('party.example')}</span>}
        </span>
      ),
    },
    { title: t('office.type'), cell: ({ type }) => t(`partyType.${type}`) },
    { title: t('party.creditCode'), cell: ({ credit_code }) => credit_code ?? '—' },
    {
      title: t('work.posts'),
      cell: ({ name, posts }) =>
        posts === 0 ? (
          <span className="faint">{t('office.noPosts')}</span>
        ) : !may('listPosts') ? (
          t('office.postCount', { count: posts })
        ) : (
          <Link to="/desk/posts" search={{ q: name }}>
            {t('office.postCount', { count: posts })}
          </Link>
        ),
    },
  ];
  return (
    <>
      <ListPage
        title={t('work.organisations')}
        lead={t('office.organisationsLead')}
        add={
          may('addOrganisation') && (
            <button type="button" className="button primary" onClick={() => setAdding(true)}>
              <Icon name="plus" size={16} />
              {t('office.addOrganisation')}
            </button>
          )
        }
        query={useQuery({ ...organisationsQuery, select: listAll })}
        columns={columns}
        keyOf={({ id }) => id}
        wordsOf={({ name, credit_code }) => [name, credit_code]}
        {...useListSearch()}
      />
      {adding && <AddOrganisation shut={() => setAdding(false)} />}
    </>
  );
}
