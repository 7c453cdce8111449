import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../policies/filter-select.tsx';
import { SearchField } from '../policies/search-field.tsx';
import { useLater } from '../policies/use-later.ts';
import { type CallsSearch, SHOWN_STATES } from './calls-search.ts';

/** Search, state and view. They live in the address, so that a view can be kept and sent. */
export function CallFilters({ clause }: { clause: string | undefined }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/calls' });
  const navigate = useNavigate({ from: '/calls' });
  const later = useLater();
  const set = (change: { readonly [Key in keyof CallsSearch]: string | undefined }) =>
    void navigate({
      search: (before) => ({ ...before, ...change }) as CallsSearch,
      replace: true,
      resetScroll: false,
    });
  return (
    <search className="call-filters no-print">
      <SearchField
        text={search.q ?? ''}
        hint={t('calls.searchHint')}
        change={(q) => later(() => set({ q: q === '' ? undefined : q }))}
      />
      <FilterSelect
        label={t('calls.state')}
        value={search.state}
        choices={SHOWN_STATES.map((state) => [state, t(`callState.${state}`)])}
        choose={(state) => set({ state })}
      />
      <fieldset className="view-switch">
        <legend className="unseen">{t('calls.view')}</legend>
        {([undefined, 'month'] as const).map((view) => (
          <button
            key={view ?? 'list'}
            type="button"
            className="button"
            aria-pressed={search.view === view}
            onClick={() => set({ view })}
          >
            {view === undefined ? t('calls.asList') : t('calls.asMonth')}
          </button>
        ))}
      </fieldset>
      {clause !== undefined && (
        <p className="call-only small">
          {t('calls.only', { clause })}
          <button type="button" className="link-button" onClick={() => set({ clause: undefined })}>
            {t('calls.all')}
          </button>
        </p>
      )}
    </search>
  );
}
