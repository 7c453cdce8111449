import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseCountsQuery, casesQuery } from '../../api/case-queries.ts';
import { isForbidden } from '../../api/problems.ts';
import { Fetched } from '../../desk/fetched.tsx';
import '../../desk/desk.css';
import { Icon } from '../../frame/icon.tsx';
import { Failure } from '../../frame/states.tsx';
import { useTitle } from '../../frame/use-title.ts';
import { Backward } from '../../offices/backward.tsx';
import '../../offices/offices.css';
import { NeedsMember } from '../../people/needs-member.tsx';
import { FilterSelect } from '../../policies/filter-select.tsx';
import { More } from '../../table/more.tsx';
import { CaseFilters, useSetSearch } from '../case-filters.tsx';
import { caseFilterOf, isNarrowed } from '../case-search.ts';
import '../cases.css';
import { Elsewhere } from '../elsewhere.tsx';
import { CaseTable } from './case-table.tsx';

/** 我的申请: the cases of one's party, and of those one acts for; all of them for who audits. */
export function CasesPage() {
  return (
    <NeedsMember>
      {({ post, operations }) =>
        operations.includes('actInCases') && !operations.includes('openCase') ? (
          <Elsewhere />
        ) : (
          <Cases key={post?.id} desk={post?.role === 'auditor' ? 'all' : 'own'} />
        )
      }
    </NeedsMember>
  );
}

function Cases({ desk }: { desk: 'own' | 'all' }) {
  const { t } = useTranslation();
  const title = desk === 'own' ? t('cases.title') : t('cases.allTitle');
  useTitle(title);
  const search = useSearch({ from: '/cases' });
  const set = useSetSearch();
  const pages = useInfiniteQuery(casesQuery(desk, caseFilterOf(search)));
  const counts = useQuery(caseCountsQuery(desk));
  if (isForbidden(pages.error)) return <Failure error={pages.error} />;
  return (
    <div className="page office-page">
      <header className="row between">
        <div className="stack tight">
          <Backward here={title} />
          <h1 className="title-page">{title}</h1>
          <p className="soft">{desk === 'own' ? t('cases.lead') : t('cases.allLead')}</p>
        </div>
        {desk === 'own' && (
          <Link to="/cases/new" className="button primary no-print">
            {t('cases.begin')}
            <Icon name="arrow" size={16} />
          </Link>
        )}
      </header>
      <CaseFilters search={search} counts={counts.data}>
        <FilterSelect
          label={t('cases.state')}
          value={search.state}
          choices={[
            ['open', t('cases.open')],
            ['ended', t('cases.ended')],
          ]}
          choose={(state) => set({ state: state as 'open' | 'ended' | undefined })}
        />
      </CaseFilters>
      <Fetched query={pages}>
        {(cases) =>
          cases.length === 0 ? (
            <NoCases narrowed={isNarrowed(search) || desk === 'all'} />
          ) : (
            <>
              <CaseTable cases={cases} />
              <More pages={pages} words={t('cases.more')} />
            </>
          )
        }
      </Fetched>
    </div>
  );
}

function NoCases({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="card stack" role="status">
      <p>{narrowed ? t('cases.noneFound') : t('cases.none')}</p>
      <div className="row">
        {narrowed ? (
          <Link to="/cases" search={{}} className="button">
            {t('policies.clear')}
          </Link>
        ) : (
          <Link to="/cases/new" className="button primary">
            {t('cases.toCalls')}
            <Icon name="arrow" size={16} />
          </Link>
        )}
      </div>
    </div>
  );
}
