import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { auditQuery } from '../api/audit-queries.ts';
import { isForbidden } from '../api/problems.ts';
import { Fetched } from '../desk/fetched.tsx';
import { Failure } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import { Backward } from '../offices/backward.tsx';
import { NeedsMember } from '../people/needs-member.tsx';
import '../desk/desk.css';
import '../offices/offices.css';
import './audit.css';
import { CheckChain } from './check-chain.tsx';
import { ExportLog } from './export-log.tsx';
import { LogFilters } from './log-filters.tsx';
import { filterOf } from './log-search.ts';
import { LogTable } from './log-table.tsx';

const ON_A_PAGE = 50;

/** The audit log: filtered as the address says, page by page, checked and exported. */
export function LogPage() {
  return <NeedsMember>{() => <Log />}</NeedsMember>;
}

function Log() {
  const { t } = useTranslation();
  useTitle(t('audit.title'));
  const search = useSearch({ from: '/desk/log' });
  const filter = filterOf(search);
  const page = useQuery(auditQuery(filter, ON_A_PAGE));
  if (isForbidden(page.error)) return <Failure error={page.error} />;
  return (
    <div className="page office-page">
      <header className="row between">
        <div className="stack tight">
          <Backward here={t('audit.title')} />
          <h1 className="title-page">{t('audit.title')}</h1>
          <p className="soft">{t('audit.lead')}</p>
        </div>
        <ExportLog filter={filter} />
      </header>
      <CheckChain />
      <LogFilters search={search} />
      <Fetched query={page}>
        {({ entries, next }) => (
          <>
            {entries.length === 0 ? (
              <p className="soft" role="status">
                {t('audit.noneFound')}
              </p>
            ) : (
              <LogTable entries={entries} />
            )}
            <nav className="row no-print" aria-label={t('audit.pages')}>
              {search.before !== undefined && (
                <Link
                  to="/desk/log"
                  search={(all) => ({ ...all, before: undefined })}
                  className="button"
                >
                  {t('audit.newest')}
                </Link>
              )}
              {next !== null && (
                <Link
                  to="/desk/log"
                  search={(all) => ({ ...all, before: next })}
                  className="button"
                >
                  {t('audit.older')}
                </Link>
              )}
            </nav>
          </>
        )}
      </Fetched>
    </div>
  );
}
