import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { type AccountRow, accountsQuery, refreshPeople } from '../api/people-queries.ts';
import { ConfirmDialog } from '../forms/confirm-dialog.tsx';
import { Icon } from '../frame/icon.tsx';
import { NeedsMember } from '../people/needs-member.tsx';
import { useMayUse } from '../people/use-me.ts';
import type { Column } from '../table/table.tsx';
import { AddAccount } from './add-account.tsx';
import { ListPage } from './list-page.tsx';
import { useListSearch } from './use-list-search.ts';

/** Everybody who can sign in. E-mails are masked. */
export function AccountsPage() {
  return <NeedsMember>{() => <Accounts />}</NeedsMember>;
}

function Accounts() {
  const { t } = useTranslation();
  const may = useMayUse();
  const queries = useQueryClient();
  const search = useListSearch();
  const list = useInfiniteQuery(accountsQuery(search.sought.trim()));
  const [adding, setAdding] = useState(false);
  const [turning, setTurning] = useState<AccountRow>();
  const columns: readonly Column<AccountRow>[] = [
    {
      title: t('office.person'),
      names: true,
      cell: ({ name, disabled }) => (
        <span>
          {name}{' '}
          {disabled && <span className="badge validity-expired">{t('office.disabled')}</span>}
        </span>
      ),
    },
    {
      title: t('office.contact'),
      cell: ({ email_masked, phone_masked }) => (
        <span>
          {email_masked}
          {phone_masked !== null && <span className="block">{phone_masked}</span>}
        </span>
      ),
    },
    {
      title: t('second.title'),
      cell: ({ second_factor_on }) => (second_factor_on ? t('second.on') : t('second.off')),
    },
    {
      title: t('work.posts'),
      cell: ({ posts }) =>
        posts.length === 0 ? (
          <span className="faint">{t('office.noPosts')}</span>
        ) : (
          <ul>
            {posts.map((post) => (
              <li key={post}>{post}</li>
            ))}
          </ul>
        ),
    },
    {
      title: t('office.do'),
      cell: (account) => (
        <button type="button" className="button slim no-print" onClick={() => setTurning(account)}>
          {account.disabled ? t('office.enable') : t('office.disable')}
          <span className="unseen"> {account.name}</span>
        </button>
      ),
    },
  ];
  return (
    <>
      <ListPage
        title={t('work.accounts')}
        lead={t('office.accountsLead')}
        add={
          may('createAccount') && (
            <button type="button" className="button primary" onClick={() => setAdding(true)}>
              <Icon name="plus" size={16} />
              {t('office.addAccount')}
            </button>
          )
        }
        query={list}
        pages={list}
        columns={may('disableAccount') ? columns : columns.slice(0, -1)}
        keyOf={({ account }) => account}
        {...search}
      />
      {adding && <AddAccount shut={() => setAdding(false)} />}
      {turning !== undefined && (
        <ConfirmDialog
          title={
            turning.disabled
              ? t('office.enableAsk', { name: turning.name })
              : t('office.disableAsk', { name: turning.name })
          }
          verb={turning.disabled ? t('office.enable') : t('office.disable')}
          shut={() => setTurning(undefined)}
          act={async () => {
            const { account } = turning;
            await (turning.disabled
              ? client.enableAccount({ account })
              : client.disableAccount({ account }));
            await refreshPeople(queries);
          }}
        >
          <p>{turning.disabled ? t('office.enableNote') : t('office.disableNote')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
