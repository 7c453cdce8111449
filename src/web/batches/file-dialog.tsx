import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch, BatchCase, Filed } from '../api/batch-queries.ts';
import { client } from '../api/client.ts';
import { LookFirst } from '../cases/inbox/look-first.tsx';
import { AreaField } from '../forms/area-field.tsx';
import { textIn } from '../forms/read-values.ts';
import { Dialog } from '../frame/dialog.tsx';

type Props = {
  readonly batch: Batch;
  readonly cases: readonly BatchCase[];
  readonly month: string;
  readonly shut: () => void;
};

/** Files some cases of a batch: one opinion, who would be refused, the report. */
export function FileDialog({ batch, cases: given, month, shut }: Props) {
  const { t } = useTranslation();
  // As they were when it was opened, so that nothing moves under the hands of who files.
  const [cases] = useState(given);
  const about = { call: batch.call.id, batch: batch.batch };
  return (
    <Dialog title={t('batch.fileTitle', { month, count: cases.length })} shut={shut}>
      <LookFirst
        cases={cases}
        shut={shut}
        read={(values) => textIn(values, 'opinion')}
        act={(opinion, some, preview) =>
          client.fileBatch({ ...about, cases: [...some], opinion, preview })
        }
        verb={(count) => t('batch.fileDo', { count })}
        busy={t('casePaper.printing')}
        show={(opinion) => (
          <p className="event-words" lang="zh-CN">
            {opinion}
          </p>
        )}
        done={({ report }) => <Reported report={report} />}
      >
        <p className="small soft">{t('batch.fileNote')}</p>
        {batch.reports.length > 0 && (
          <p className="small">{t('batch.againNote', { count: batch.reports.length + 1 })}</p>
        )}
        <AreaField name="opinion" label={t('batch.opinion')} maxLength={4000} required />
      </LookFirst>
    </Dialog>
  );
}

function Reported({ report }: Pick<Filed, 'report'>) {
  const { t } = useTranslation();
  if (report === null) return null;
  return (
    <p role="status">
      {t('batch.reported', { number: report.number })}{' '}
      <Link to="/verify" search={{ code: report.code }} className="paper-code">
        {report.code}
      </Link>
    </p>
  );
}
