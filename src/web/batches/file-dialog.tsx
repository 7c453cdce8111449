import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch, BatchCase, Filed } from '../api/batch-queries.ts';
import { refreshCases } from '../api/case-queries.ts';
import { client } from '../api/client.ts';
import { BulkAnswer } from '../cases/inbox/bulk-answer.tsx';
import { AreaField } from '../forms/area-field.tsx';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { Dialog } from '../frame/dialog.tsx';
import { FailureWords } from '../frame/failure-words.tsx';

type Props = {
  readonly batch: Batch;
  readonly cases: readonly BatchCase[];
  readonly month: string;
  readonly shut: () => void;
};
type Looked = { readonly opinion: string; readonly answer: Filed };

/** Files some cases of a batch: one opinion, who would be refused, the report. */
export function FileDialog({ batch, cases: given, month, shut }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  // As they were when it was opened, so that nothing moves under the hands of who files.
  const [cases] = useState(given);
  const [looked, setLooked] = useState<Looked>();
  const seen = cases.map(({ case: id, seen: events }) => ({ case: id, seen: events }));
  const about = { call: batch.call.id, batch: batch.batch };
  const filing = useMutation({
    mutationFn: ({ opinion, answer }: Looked) => {
      const able = new Set(answer.cases.flatMap((one) => (one.done === null ? [] : [one.case])));
      const some = seen.filter((one) => able.has(one.case));
      return client.fileBatch({ ...about, cases: some, opinion });
    },
    onSuccess: () => void refreshCases(queries),
  });
  return (
    <Dialog title={t('batch.fileTitle', { month, count: cases.length })} shut={shut}>
      {filing.data !== undefined ? (
        <Done filed={filing.data} cases={cases} shut={shut} />
      ) : (
        <>
          <div hidden={looked !== undefined}>
            <Form
              verb={t('bulk.preview')}
              shut={shut}
              send={async (values) => {
                const opinion = textIn(values, 'opinion');
                const asked = { ...about, cases: seen, opinion, preview: true };
                return { opinion, answer: await client.fileBatch(asked) };
              }}
              done={setLooked}
            >
              <p className="small soft">{t('batch.fileNote')}</p>
              {batch.reports.length > 0 && (
                <p className="small">{t('batch.againNote', { count: batch.reports.length + 1 })}</p>
              )}
              <AreaField name="opinion" label={t('batch.opinion')} maxLength={4000} required />
            </Form>
          </div>
          {looked !== undefined && (
            <div className="stack tight">
              <p className="event-words" lang="zh-CN">
                {looked.opinion}
              </p>
              <BulkAnswer answer={looked.answer} cases={cases} isDone={false} />
              <div className="complaint" role="alert">
                {filing.isError && <FailureWords error={filing.error} />}
              </div>
              <div className="row">
                <button
                  type="button"
                  className="button primary"
                  disabled={looked.answer.done === 0 || filing.isPending}
                  onClick={() => filing.mutate(looked)}
                >
                  {filing.isPending
                    ? t('casePaper.printing')
                    : t('batch.fileDo', { count: looked.answer.done })}
                </button>
                <button
                  type="button"
                  className="button"
                  data-focus
                  onClick={() => {
                    filing.reset();
                    setLooked(undefined);
                  }}
                >
                  {t('act.back')}
                </button>
                <button type="button" className="button quiet" onClick={shut}>
                  {t('filing.cancel')}
                </button>
              </div>
            </div>
          )}
        </>
      )}
    </Dialog>
  );
}

function Done(props: { filed: Filed; cases: readonly BatchCase[]; shut: () => void }) {
  const { filed, cases, shut } = props;
  const { t } = useTranslation();
  const { report } = filed;
  return (
    <>
      {report !== null && (
        <p role="status">
          {t('batch.reported', { number: report.number })}{' '}
          <Link to="/verify" search={{ code: report.code }} className="paper-code">
            {report.code}
          </Link>
        </p>
      )}
      <BulkAnswer answer={filed} cases={cases} isDone />
      <div className="row">
        <button type="button" className="button primary" data-focus onClick={shut}>
          {t('inboxKey.shut')}
        </button>
      </div>
    </>
  );
}
