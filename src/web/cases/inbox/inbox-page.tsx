import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseLine, caseCountsQuery, casesQuery } from '../../api/case-queries.ts';
import type { Member } from '../../api/people-queries.ts';
import { isForbidden } from '../../api/problems.ts';
import { Fetched } from '../../desk/fetched.tsx';
import '../../desk/desk.css';
import { recall, remember } from '../../display/remember.ts';
import { Failure } from '../../frame/states.tsx';
import { useTitle } from '../../frame/use-title.ts';
import { Backward } from '../../offices/backward.tsx';
import '../../offices/offices.css';
import { NeedsMember } from '../../people/needs-member.tsx';
import { useMayUse } from '../../people/use-me.ts';
import { FilterSelect } from '../../policies/filter-select.tsx';
import { More } from '../../table/more.tsx';
import { CaseFilters, useSetSearch } from '../case-filters.tsx';
import { caseFilterOf, isNarrowed } from '../case-search.ts';
import '../cases.css';
import { BulkBar } from './bulk-bar.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { ExportCases } from './export-cases.tsx';
import '../../forms/form.css';
import '../apply/apply.css';
import '../case/case.css';
import './inbox.css';
import { InboxTable } from './inbox-table.tsx';
import { InboxTabs } from './inbox-tabs.tsx';
import { KeysHelp } from './keys-help.tsx';
import { SamplesOwed } from './samples-owed.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { ViewBar } from './view-bar.tsx';
import { Workload } from './workload.tsx';

/** 待办: what waits for the office of the post that one acts in. */
export function InboxPage() {
  const { desk } = useSearch({ from: '/inbox' });
  return (
    <NeedsMember>
      {(member) =>
        desk === 'drawn' ? (
          <SamplesOwed key={member.post?.id} />
        ) : (
          <Inbox key={member.post?.id} member={member} />
        )
      }
    </NeedsMember>
  );
}

function Inbox({ member }: { member: Member }) {
  const { t } = useTranslation();
  useTitle(t('inbox.title'));
  const search = useSearch({ from: '/inbox' });
  const set = useSetSearch();
  const decides = useMayUse()('actInCases');
  const filter = caseFilterOf(search);
  const pages = useInfiniteQuery(casesQuery('inbox', filter));
  const counts = useQuery(caseCountsQuery('inbox'));
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState<readonly CaseLine[]>();
  const [helping, setHelping] = useState(false);
  const [keysOn, setKeysOn] = useState(() => recall('keys') !== 'off');
  const list = useRef<HTMLDivElement>(null);
  const help = useCallback(() => setHelping(true), []);
  useRowKeys(list, keysOn, help);
  if (isForbidden(pages.error)) return <Failure error={pages.error} />;
  const cases = pages.data ?? [];
  const chosen = cases.filter(({ case: id }) => picked.has(id));
  const pick = (id: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  return (
    <div className="page office-page inbox">
      <header className="row between">
        <div className="stack tight">
          <Backward here={t('inbox.title')} />
          <h1 className="title-page">{t('inbox.title')}</h1>
          <p className="soft">{t('inbox.lead')}</p>
        </div>
        <div className="row no-print">
          <button
            type="button"
            className="button quiet keys-open"
            aria-keyshortcuts="?"
            onClick={help}
          >
            {t('inboxKey.title')} <kbd>?</kbd>
          </button>
          <ExportCases filter={filter} />
        </div>
      </header>
      <InboxTabs />
      <Fetched query={counts}>{(data) => <Workload counts={data} at={search.at} />}</Fetched>
      <ViewBar account={member.account} search={search} />
      <CaseFilters search={search} counts={counts.data}>
        <FilterSelect
          label={t('inbox.late')}
          value={search.overdue === true ? 'yes' : undefined}
          choices={[['yes', t('inboxView.overdue')]]}
          choose={(late) => set({ overdue: late === undefined ? undefined : true })}
        />
        <FilterSelect
          label={t('cases.sort')}
          none={t('cases.sortDue')}
          value={search.sort === 'latest' ? 'latest' : undefined}
          choices={[['latest', t('cases.sortLatest')]]}
          choose={(sort) => set({ sort: sort === undefined ? undefined : 'latest' })}
        />
      </CaseFilters>
      <Fetched query={pages}>
        {(found) =>
          found.length === 0 ? (
            <Empty narrowed={isNarrowed(search)} />
          ) : (
            <>
              {decides && (
                <BulkBar
                  cases={found}
                  chosen={chosen}
                  decide={() => setDeciding(chosen)}
                  all={(on) => setPicked(new Set(on ? found.map(({ case: id }) => id) : []))}
                />
              )}
              <div ref={list} className="inbox-list">
                <InboxTable cases={found} picked={picked} pick={decides ? pick : undefined} />
              </div>
              <More pages={pages} words={t('cases.more')} />
            </>
          )
        }
      </Fetched>
      {deciding !== undefined && (
        <BulkDialog
          cases={deciding}
          shut={() => {
            setDeciding(undefined);
            setPicked(new Set());
          }}
        />
      )}
      {helping && (
        <KeysHelp
          isOn={keysOn}
          turn={(on) => {
            remember('keys', on ? undefined : 'off');
            setKeysOn(on);
          }}
          shut={() => setHelping(false)}
        />
      )}
    </div>
  );
}

function Empty({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation();
  const may = useMayUse();
  return (
    <div className="card stack" role="status">
      <p>{narrowed ? t('cases.noneFound') : t('inbox.none')}</p>
      {(narrowed || may('openCase')) && (
        <div className="row">
          {narrowed ? (
            <Link to="/inbox" search={{}} className="button">
              {t('policies.clear')}
            </Link>
          ) : (
            <Link to="/cases" className="button">
              {t('cases.title')}
            </Link>
          )}
        </div>
      )}
    </div>
  );
}
