import { useTranslation } from 'react-i18next';
import type { CaseFilter } from '../../api/case-queries.ts';
import { client } from '../../api/client.ts';
import { useSay } from '../../i18n/use-say.ts';
import { ExportTable } from '../../table/export-table.tsx';
import { rowOfCase } from './case-rows.ts';

const AT_A_TIME = 100;

/** Saves every case that the filter finds as a table. */
export function ExportCases({ filter }: { filter: CaseFilter }) {
  const { t } = useTranslation();
  const say = useSay();
  const words = { provisional: t('caseDue.provisional'), overdue: t('inboxView.overdue') };
  return (
    <ExportTable<string>
      file="zhida-cases.csv"
      headings={[
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
        t('batch.word'),
      ]}
      read={async (from, signal) => {
        const { cases, next } = await client.listCases(
          { desk: 'inbox', ...filter, ...(from !== null && { cursor: from }), limit: AT_A_TIME },
          { signal },
        );
        return { rows: cases.map((line) => rowOfCase(line, say, words)), next };
      }}
    />
  );
}
