import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshCases } from '../api/case-queries.ts';
import { client } from '../api/client.ts';
import { type Notice, refreshNotices } from '../api/notice-queries.ts';
import { DocumentField } from '../cases/act/document-field.tsx';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { useSay } from '../i18n/use-say.ts';

type Ended = Awaited<ReturnType<typeof client.endNotices>>;

/** Passes on every line that is through, with the documents that go with it; says what stayed and why. */
export function EndLines(props: { notice: Notice; end: NonNullable<Notice['end']> }) {
  const { notice, end } = props;
  const { t } = useTranslation();
  const say = useSay();
  const queries = useQueryClient();
  const [ended, setEnded] = useState<Ended>();
  // One document goes with all lines: it is uploaded into the first of their cases.
  const waiting = notice.entries.find((line) => line.state === 'through' && line.ended_on === null);
  const first = waiting?.case ?? '';
  return (
    <section className="card stack tight no-print" aria-labelledby="end-lines">
      <h2 className="title-section" id="end-lines">
        {t('ending.title')}
      </h2>
      <div role="status" className="stack tight">
        {ended !== undefined && (
          <>
            <p className="done-words">
              {t('ending.wasDone', { done: ended.done, refused: ended.refused })}
            </p>
            {ended.cases.map(
              ({ case: id, number, refused }) =>
                refused !== null && (
                  <p key={id} className="small">
                    {number} {refused.map(({ message }) => say(message)).join(' ')}
                  </p>
                ),
            )}
          </>
        )}
      </div>
      {end.through === 0 ? (
        ended === undefined && <p className="soft">{t('ending.none')}</p>
      ) : (
        <Form
          verb={t('ending.do', { count: end.through })}
          send={(values) =>
            client.endNotices({
              notice: notice.notice,
              ...(end.attaches.length > 0 && {
                documents: Object.fromEntries(
                  end.attaches.map(({ id }) => [id, textIn(values, id)]),
                ),
              }),
            })
          }
          done={async (answer) => {
            setEnded(answer);
            await refreshNotices(queries);
            await refreshCases(queries);
          }}
        >
          <p>{t('ending.note', { count: end.through })}</p>
          {end.attaches.map(({ id, title }) => (
            <DocumentField
              key={id}
              name={id}
              label={t('ending.document', { title: say(title) })}
              theCase={first}
            />
          ))}
        </Form>
      )}
    </section>
  );
}
