import { useTranslation } from 'react-i18next';
import type { AuditEntry, AuditFilter } from '../api/audit-queries.ts';
import { client } from '../api/client.ts';
import { showMoment } from '../display/moment.ts';
import { useSay } from '../i18n/use-say.ts';
import { ExportTable } from '../table/export-table.tsx';
import { detailWords } from './detail-words.ts';
import { useRoleWords } from './use-role-words.ts';

const AT_A_TIME = 200;

/** Saves every entry that the filter finds as a table. */
export function ExportLog({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const say = useSay();
  const roleWords = useRoleWords();
  const rowOf = (entry: AuditEntry) => [
    String(entry.number),
    showMoment(entry.at),
    say(entry.operation_title),
    entry.operation,
    entry.name ?? '',
    entry.account ?? '',
    entry.post_title ?? '',
    roleWords(entry.role),
    entry.subject ?? '',
    entry.subject_name ?? '',
    entry.acting_for_name ?? '',
    entry.result,
    entry.address ?? '',
    detailWords(entry.detail),
  ];
  return (
    <ExportTable<number>
      file="zhida-audit.csv"
      headings={[
        t('audit.number'),
        t('audit.at'),
        t('audit.what'),
        t('audit.operation'),
        t('audit.who'),
        t('audit.account'),
        t('office.post'),
        t('audit.role'),
        t('audit.subject'),
        t('audit.subjectName'),
        t('audit.actingFor'),
        t('audit.result'),
        t('audit.address'),
        t('audit.detail'),
      ]}
      read={async (from, signal) => {
        const before = from ?? filter.before;
        const { entries, next } = await client.listAudit(
          { ...filter, ...(before !== undefined && { before }), limit: AT_A_TIME },
          { signal },
        );
        return { rows: entries.map(rowOf), next };
      }}
    />
  );
}
