import { useTranslation } from 'react-i18next';
import { formatFen } from '../../values/index.ts';
import type { Batch } from '../api/batch-queries.ts';
import { useSay } from '../i18n/use-say.ts';
import { ExportTable } from '../table/export-table.tsx';

const yuan = (fen: string | null) => (fen === null ? '' : formatFen(Number(fen)));

/** Saves the cases of a batch as a table. */
export function ExportBatch({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <ExportTable<null>
      file={`zhida-batch-${batch.batch}.csv`}
      headings={[
        t('batch.word'),
        t('cases.number'),
        t('cases.policy'),
        t('cases.article'),
        t('cases.matter'),
        t('caseParty.files'),
        t('caseParty.benefits'),
        t('caseParty.paid'),
        t('batch.submittedOn'),
        t('batch.state'),
        t('cases.stage'),
        t('batch.returned'),
        t('batch.proposedYuan'),
        t('cases.amountYuan'),
        t('batch.report'),
      ]}
      read={async () => ({
        rows: batch.cases.map((line) => [
          batch.batch,
          line.number,
          say(line.clause.policy),
          line.clause.article,
          line.matter ?? '',
          line.files.name,
          line.benefits.name,
          line.paid.name,
          line.submitted_on,
          t(`batchState.${line.state}`),
          say(line.at.title),
          String(line.returned),
          yuan(line.proposed_fen),
          yuan(line.amount_fen),
          line.report?.number ?? '',
        ]),
        next: null,
      })}
    />
  );
}
