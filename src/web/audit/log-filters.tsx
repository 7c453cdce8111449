import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '../api/people-queries.ts';
import { useMayUse } from '../people/use-me.ts';
import { FilterSelect } from '../policies/filter-select.tsx';
import { filterOf, type LogSearch } from './log-search.ts';

/** What the log is filtered by. It stands in the address, so that a view can be kept and sent. */
export function LogFilters({ search }: { search: LogSearch }) {
  const { t } = useTranslation();
  const may = useMayUse();
  const navigate = useNavigate({ from: '/desk/log' });
  const accounts = useInfiniteQuery({ ...accountsQuery(), enabled: may('listAccounts') });
  const set = (change: { readonly [K in keyof LogSearch]: string | undefined }) =>
    void navigate({
      search: (all) => ({ ...all, ...change, before: undefined }) as LogSearch,
      replace: true,
      resetScroll: false,
    });
  return (
    <search className="log-filters no-print">
      <Typed
        label={t('audit.subject')}
        hint={t('audit.subjectHint')}
        text={search.subject}
        set={(subject) => set({ subject })}
      />
      <Typed
        label={t('audit.operation')}
        hint={t('audit.operationHint')}
        text={search.operation}
        set={(operation) => set({ operation })}
      />
      {accounts.hasNextPage ? (
        <Typed
          label={t('audit.account')}
          text={search.account}
          set={(account) => set({ account })}
        />
      ) : (
        <FilterSelect
          label={t('audit.account')}
          value={search.account}
          choices={(accounts.data?.rows ?? []).map(({ account, name }) => [account, name])}
          choose={(account) => set({ account })}
        />
      )}
      <FilterSelect
        label={t('audit.result')}
        value={search.refused}
        choices={[
          ['no', t('audit.onlyDone')],
          ['yes', t('audit.onlyRefused')],
        ]}
        choose={(refused) => set({ refused })}
      />
      {Object.keys(filterOf(search)).length > 0 && (
        <Link to="/desk/log" search={{}} className="button">
          {t('policies.clear')}
        </Link>
      )}
    </search>
  );
}

/** A filter that is typed in; it holds once Enter is pressed or the field is left. */
function Typed(props: {
  label: string;
  hint?: string;
  text: string | undefined;
  set: (text: string | undefined) => void;
}) {
  const { label, hint, text, set } = props;
  const id = useId();
  const take = (typed: string) => {
    const wanted = typed.trim() || undefined;
    if (wanted !== text) set(wanted);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    take(String(new FormData(event.currentTarget).get('text') ?? ''));
  };
  return (
    <form className="field" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <input
        key={text}
        id={id}
        name="text"
        type="search"
        placeholder={hint}
        defaultValue={text}
        onBlur={(event) => take(event.target.value)}
      />
    </form>
  );
}
