import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../api/audit-queries.ts';
import { showMoment } from '../display/moment.ts';
import { useSay } from '../i18n/use-say.ts';
import { type Column, Table } from '../table/table.tsx';
import { detailWords } from './detail-words.ts';
import { Result } from './result.tsx';
import { nobodyWords, useRoleWords } from './use-role-words.ts';

/** Entries of the log in full. */
export function LogTable({ entries }: { entries: readonly AuditEntry[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const roleWords = useRoleWords();
  const columns: readonly Column<AuditEntry>[] = [
    { title: t('audit.number'), cell: ({ number }) => number },
    {
      title: t('audit.at'),
      cell: ({ at }) => (
        <time dateTime={at} className="nowrap">
          {showMoment(at)}
        </time>
      ),
    },
    {
      title: t('audit.what'),
      names: true,
      cell: ({ operation, operation_title, result }) => (
        <span className="log-word">
          <Link to="/desk/log" search={{ operation }}>
            {say(operation_title)}
          </Link>{' '}
          <Result result={result} />
        </span>
      ),
    },
    {
      title: t('audit.who'),
      cell: ({ account, name, role, post_title, address }) => (
        <span>
          {account === null ? (
            t(nobodyWords(role))
          ) : (
            <Link to="/desk/log" search={{ account }}>
              {name ?? account}
            </Link>
          )}
          <span className="tiny faint block">
            {[post_title, roleWords(role), address].filter((word) => word !== null).join(' · ')}
          </span>
        </span>
      ),
    },
    {
      title: t('audit.subject'),
      cell: ({ subject, subject_name, acting_for_name }) =>
        subject !== null && (
          <span className="log-word">
            <Link to="/desk/log" search={{ subject }}>
              {subject_name ?? subject}
            </Link>
            {acting_for_name !== null && (
              <span className="tiny faint block">
                {t('audit.onBehalf', { name: acting_for_name })}
              </span>
            )}
          </span>
        ),
    },
    { title: t('audit.detail'), cell: ({ detail }) => detailWords(detail) },
  ];
  return (
    <Table
      caption={t('audit.title')}
      columns={columns}
      rows={entries}
      keyOf={({ number }) => String(number)}
    />
  );
}
