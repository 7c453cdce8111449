import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry, AuditFilter } from '../api/audit-queries.ts';
import { client } from '../api/client.ts';
import { writeCsv } from '../display/csv.ts';
import { download } from '../display/download.ts';
import { showMoment } from '../display/moment.ts';
import { FailureWords } from '../frame/failure-words.tsx';
import { Icon } from '../frame/icon.tsx';
import { useSay } from '../i18n/use-say.ts';
import { detailWords } from './detail-words.ts';
import { useRoleWords } from './use-role-words.ts';

const AT_A_TIME = 200;

/** Saves every entry that the filter finds as a table; it can be stopped on the way. */
export function ExportLog({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const say = useSay();
  const roleWords = useRoleWords();
  const [read, setRead] = useState(0);
  const stopping = useRef(new AbortController());
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
  const save = useMutation({
    mutationFn: async () => {
      stopping.current = new AbortController();
      const { signal } = stopping.current;
      const entries: AuditEntry[] = [];
      let before = filter.before;
      do {
        const page = await client.listAudit(
          { ...filter, ...(before !== undefined && { before }), limit: AT_A_TIME },
          { signal },
        );
        entries.push(...page.entries);
        setRead(entries.length);
        before = page.next ?? undefined;
      } while (before !== undefined);
      const headings = [
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
      ];
      download('zhida-audit.csv', 'text/csv', writeCsv([headings, ...entries.map(rowOf)]));
    },
  });
  const stopped = save.isError && stopping.current.signal.aborted;
  return (
    <div className="stack tight no-print">
      {save.isPending ? (
        <button type="button" className="button" onClick={() => stopping.current.abort()}>
          {t('audit.exporting', { count: read })}
        </button>
      ) : (
        <button type="button" className="button" onClick={() => save.mutate()}>
          <Icon name="save" size={16} />
          {t('audit.export')}
        </button>
      )}
      <div className="complaint" role="alert">
        {save.isError && !stopped && <FailureWords error={save.error} />}
      </div>
    </div>
  );
}
