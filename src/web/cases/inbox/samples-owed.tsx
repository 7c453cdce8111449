import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type CaseLine, casesQuery } from '../../api/case-queries.ts';
import { isForbidden } from '../../api/problems.ts';
import { Fetched } from '../../desk/fetched.tsx';
import { Icon } from '../../frame/icon.tsx';
import { Failure } from '../../frame/states.tsx';
import { useTitle } from '../../frame/use-title.ts';
import { useSay } from '../../i18n/use-say.ts';
import { Backward } from '../../offices/backward.tsx';
import { More } from '../../table/more.tsx';
import { type Column, Table } from '../../table/table.tsx';
import { CaseNumber, PartiesShort } from '../list/case-cells.tsx';
import { PlaceBadge } from '../place-badge.tsx';
import { InboxTabs } from './inbox-tabs.tsx';

/** 抽查: the cases that one's party drew for inspection and has not said yet what came of them. */
export function SamplesOwed() {
  const { t } = useTranslation();
  const say = useSay();
  useTitle(t('owed.title'));
  const pages = useInfiniteQuery(casesQuery('drawn'));
  if (isForbidden(pages.error)) return <Failure error={pages.error} />;
  const columns: readonly Column<CaseLine>[] = [
    { title: t('cases.number'), names: true, cell: (line) => <CaseNumber line={line} /> },
    { title: t('cases.parties'), cell: (line) => <PartiesShort line={line} /> },
    { title: t('cases.clause'), cell: ({ clause }) => say(clause.title) },
    { title: t('draws.place'), cell: (line) => <PlaceBadge place={line} /> },
    {
      title: t('draws.outcome'),
      cell: ({ call, number }) => (
        <Link
          to="/calls/$call"
          params={{ call }}
          hash="call-samples"
          className="button slim"
          aria-label={t('draws.settleOf', { number })}
        >
          {t('draws.settle')}
          <Icon name="arrow" size={16} />
        </Link>
      ),
    },
  ];
  return (
    <div className="page office-page inbox">
      <header className="stack tight">
        <Backward here={t('owed.title')} />
        <h1 className="title-page">{t('owed.title')}</h1>
        <p className="soft">{t('owed.lead')}</p>
      </header>
      <InboxTabs />
      <Fetched query={pages}>
        {(found) =>
          found.length === 0 ? (
            <p className="card" role="status">
              {t('owed.none')}
            </p>
          ) : (
            <>
              <div className="inbox-list">
                <Table
                  caption={t('owed.title')}
                  columns={columns}
                  rows={found}
                  keyOf={({ case: id }) => id}
                />
              </div>
              <More pages={pages} words={t('cases.more')} />
            </>
          )
        }
      </Fetched>
    </div>
  );
}
