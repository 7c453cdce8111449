import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFilter, CaseLine } from '../../api/case-queries.ts';
import { client } from '../../api/client.ts';
import { writeCsv } from '../../display/csv.ts';
import { download } from '../../display/download.ts';
import { FailureWords } from '../../frame/failure-words.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { rowOfCase } from './case-rows.ts';

const AT_A_TIME = 100;

/** Saves every case that the filter finds as a table; it can be stopped on the way. */
export function ExportCases({ filter }: { filter: CaseFilter }) {
  const { t } = useTranslation();
  const say = useSay();
  const [read, setRead] = useState(0);
  const stopping = useRef(new AbortController());
  const save = useMutation({
    mutationFn: async () => {
      stopping.current = new AbortController();
      const { signal } = stopping.current;
      const cases: CaseLine[] = [];
      let cursor: string | null = null;
      do {
        const from: { cursor?: string } = cursor === null ? {} : { cursor };
        const page: Awaited<ReturnType<typeof client.listCases>> = await client.listCases(
          { desk: 'inbox', ...filter, ...from, limit: AT_A_TIME },
          { signal },
        );
        cases.push(...page.cases);
        setRead(cases.length);
        cursor = page.next;
      } while (cursor !== null);
      const headings = [
        t('cases.number'),
        t('cases.policy'),
        t('cases.article'),
        t('cases.clause'),
        t('cases.matter'),
        t('caseParty.files'),
        t('caseParty.benefits'),
        t('caseParty.paid'),
        t('cases.stage'),
        t('cases.office'),
        t('cases.since'),
        t('cases.due'),
        t('cases.marks'),
        t('cases.amountYuan'),
      ];
      const words = { provisional: t('caseDue.provisional'), overdue: t('inboxView.overdue') };
      const rows = cases.map((line) => rowOfCase(line, say, words));
      download('zhida-cases.csv', 'text/csv', writeCsv([headings, ...rows]));
    },
  });
  const stopped = save.isError && stopping.current.signal.aborted;
  return (
    <div className="row no-print">
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
