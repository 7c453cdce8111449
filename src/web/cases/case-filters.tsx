import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { batchesQuery } from '../api/batch-queries.ts';
import { type CallLine, callsQuery } from '../api/call-queries.ts';
import type { CaseCounts } from '../api/case-queries.ts';
import { batchMonth } from '../batches/batch-month.ts';
import { useAsOf } from '../frame/as-of.ts';
import { capital } from '../i18n/capital.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { useMayUse } from '../people/use-me.ts';
import { FilterSelect } from '../policies/filter-select.tsx';
import { SearchField } from '../policies/search-field.tsx';
import type { CaseSearch } from './case-search.ts';

/** Changes filters of the list in the address. */
export function useSetSearch(): (
  change: { [K in keyof CaseSearch]?: CaseSearch[K] | undefined },
) => void {
  const navigate = useNavigate();
  return (change) =>
    void navigate({
      to: '.',
      search: (all) => ({ ...all, ...change }) as never,
      replace: true,
      resetScroll: false,
    });
}

/** What a list of cases is narrowed by. It stands in the address, so that a view can be kept and sent. */
export function CaseFilters(props: {
  search: CaseSearch;
  counts: CaseCounts | undefined;
  children?: ReactNode;
}) {
  const { search, counts, children } = props;
  const { t } = useTranslation();
  const say = useSay();
  const set = useSetSearch();
  const { asOf } = useAsOf();
  const calls = useQuery(callsQuery({}, asOf)).data?.calls ?? [];
  const ofCall = calls.filter(({ call }) => search.call === undefined || call === search.call);
  const stages = stagesOf(counts);
  return (
    <search className="case-filters no-print">
      <SearchField
        text={search.q ?? ''}
        change={(q) => set({ q: q.trim() === '' ? undefined : q })}
        hint={t('cases.searchHint')}
      />
      <FilterSelect
        label={t('cases.stage')}
        value={search.at}
        choices={stages.map(({ at, title, cases }) => [at, `${capital(say(title))} (${cases})`])}
        choose={(at) => set({ at })}
      />
      <FilterSelect
        label={t('cases.clause')}
        value={search.clause}
        choices={clausesOf(ofCall).map(({ clause, article, title }) => [
          clause,
          title === null ? clause : `${article} ${say(title)}`,
        ])}
        choose={(clause) => set({ clause })}
      />
      <FilterSelect
        label={t('caseView.call')}
        value={search.call}
        choices={calls.map(({ call, title }) => [call, title])}
        choose={(call) => set({ call, clause: undefined })}
      />
      <BatchSelect search={search} choose={(batch) => set({ batch })} />
      {children}
    </search>
  );
}

/** The batches of one's office, where it has any; the one that the address names in any case. */
function BatchSelect(props: { search: CaseSearch; choose: (batch: string | undefined) => void }) {
  const { search, choose } = props;
  const { t } = useTranslation();
  const lang = useLang();
  const mayUse = useMayUse();
  const { data } = useQuery({ ...batchesQuery(search.call), enabled: mayUse('listBatches') });
  const months = (data?.batches ?? []).map(({ batch }) => batch);
  const known = [...new Set([...(search.batch === undefined ? [] : [search.batch]), ...months])];
  if (known.length === 0) return null;
  return (
    <FilterSelect
      label={t('batch.word')}
      value={search.batch}
      choices={known
        .sort()
        .reverse()
        .map((batch) => [batch, batchMonth(batch, lang)])}
      choose={choose}
    />
  );
}

/** The stages of all procedures, those of one name together. */
export function stagesOf(counts: CaseCounts | undefined): CaseCounts['stages'] {
  const found = new Map<string, CaseCounts['stages'][number]>();
  for (const stage of counts?.stages ?? []) {
    const known = found.get(stage.at);
    found.set(stage.at, {
      ...stage,
      cases: stage.cases + (known?.cases ?? 0),
      overdue: stage.overdue + (known?.overdue ?? 0),
    });
  }
  return [...found.values()];
}

/** The clauses of some calls, each once. */
function clausesOf(calls: readonly CallLine[]): CallLine['clauses'] {
  const all = calls.flatMap(({ clauses }) => clauses);
  return [...new Map(all.map((one) => [one.clause, one])).values()];
}
