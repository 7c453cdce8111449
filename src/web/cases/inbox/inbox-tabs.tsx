import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseCountsQuery } from '../../api/case-queries.ts';
import { useMayUse } from '../../people/use-me.ts';

/** What waits for a post: cases to decide and, for who draws samples, those that it has to settle. */
export function InboxTabs() {
  const { t } = useTranslation();
  const mayUse = useMayUse();
  return mayUse('settleSample') ? (
    <nav className="row no-print" aria-label={t('inbox.tabs')}>
      <Tab words={t('inbox.title')} desk="inbox" />
      <Tab words={t('owed.title')} desk="drawn" />
    </nav>
  ) : null;
}

function Tab({ words, desk }: { words: string; desk: 'inbox' | 'drawn' }) {
  const counts = useQuery(caseCountsQuery(desk));
  const shown = useSearch({ from: '/inbox' }).desk ?? 'inbox';
  return (
    <Link
      to="/inbox"
      search={desk === 'drawn' ? { desk } : {}}
      activeOptions={{ exact: true }}
      className="button slim inbox-tab"
      aria-current={shown === desk ? 'page' : undefined}
    >
      {words} <span className="figure">{counts.data?.total ?? '…'}</span>
    </Link>
  );
}
