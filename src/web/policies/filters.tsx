import { useNavigate, useSearch } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { authorityWords, validityWords } from '../../rules/view.ts';
import type { Library } from '../api/queries.ts';
import { useSay } from '../i18n/use-say.ts';
import { choicesOf, zonesOf } from './filter.ts';
import { FilterSelect } from './filter-select.tsx';
import type { LibrarySearch } from './library-search.ts';
import { SearchField } from './search-field.tsx';
import { useLater } from './use-later.ts';

const VALIDITIES = ['in_force', 'undated', 'not_yet', 'expired'] as const;
const AUTHORITIES = ['computed', 'up-to', 'service'] as const;

/** Search and filters. They live in the address, so that a view can be kept and sent. */
export const Filters = memo((props: Library & { type: (text: string) => void }) => {
  const { clauses, policies, type } = props;
  const { t } = useTranslation();
  const say = useSay();
  const search = useSearch({ from: '/policies' });
  const navigate = useNavigate({ from: '/policies' });
  const set = (change: { readonly [Key in keyof LibrarySearch]: string | undefined }) =>
    void navigate({
      search: (before) => ({ ...before, ...change }) as LibrarySearch,
      replace: true,
      resetScroll: false,
    });
  const later = useLater();
  const who = choicesOf(clauses, ({ beneficiaries }) =>
    beneficiaries.map(({ code, label }) => ({ id: code, label })),
  );
  return (
    <search className="filters">
      <SearchField
        text={search.q ?? ''}
        change={(q) => {
          type(q);
          later(() => set({ q: q === '' ? undefined : q }));
        }}
      />
      <FilterSelect
        label={t('policies.document')}
        value={search.policy}
        choices={policies
          .filter(({ policy }) => clauses.some((clause) => clause.policy === policy))
          .map(({ policy, cited_as }) => [policy, say(cited_as)])}
        choose={(policy) => set({ policy })}
      />
      <FilterSelect
        label={t('policies.zone')}
        value={search.zone}
        choices={choicesOf(policies, zonesOf).map(({ id, label }) => [id, say(label)])}
        choose={(zone) => set({ zone })}
      />
      <FilterSelect
        label={t('policies.who')}
        value={search.who}
        choices={who.map(({ id, label }) => [id, say(label)])}
        choose={(code) => set({ who: code })}
      />
      <FilterSelect
        label={t('policies.validity')}
        value={search.validity}
        choices={VALIDITIES.map((validity) => [validity, say(validityWords[validity])])}
        choose={(validity) => set({ validity })}
      />
      <FilterSelect
        label={t('policies.authority')}
        value={search.authority}
        choices={AUTHORITIES.map((authority) => [authority, say(authorityWords[authority])])}
        choose={(authority) => set({ authority })}
      />
      <FilterSelect
        label={t('policies.kind')}
        value={search.kind}
        choices={choicesOf(clauses, ({ kind }) => [kind]).map(({ id, label }) => [id, say(label)])}
        choose={(kind) => set({ kind })}
      />
    </search>
  );
});
