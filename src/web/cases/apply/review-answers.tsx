import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Answers, CaseView, Field } from '../../api/case-queries.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { FileLinks, type FilesOf } from '../files/file-links.tsx';
import { columnsOf, linesOf } from '../rows/rows-of.ts';
import { RowsTable } from '../rows/rows-table.tsx';
import { groupFields, placeOf } from './form-groups.ts';
import { showAnswer } from './show-answer.ts';

/** Every answer as it will be sent, with a way back into each part of the form. */
export function ReviewAnswers({ theCase, answers }: { theCase: CaseView; answers: Answers }) {
  const { t } = useTranslation();
  return groupFields(theCase.application.fields).map(({ group, fields }) => (
    <section key={group} className="card review-group" aria-label={t(`applyGroup.${group}`)}>
      <div className="row between">
        <h2 className="title-section">{t(`applyGroup.${group}`)}</h2>
        <Link
          to="/cases/$case/apply"
          params={{ case: theCase.case }}
          hash={placeOf(fields[0]?.id ?? '')}
          className="button slim no-print"
        >
          {t('apply.change')}
          <span className="unseen"> {t(`applyGroup.${group}`)}</span>
        </Link>
      </div>
      <AnswerList fields={fields} answers={answers} of={theCase} />
    </section>
  ));
}

/** Fields with their answers. */
function AnswerList(props: { fields: readonly Field[]; answers: Answers; of: FilesOf }) {
  const { fields, answers, of } = props;
  const say = useSay();
  return (
    <dl className="answer-list">
      {fields.map((field) => (
        <div key={field.id}>
          <dt>{say(field.label)}</dt>
          <dd>
            <AnswerValue field={field} answer={answers[field.id] ?? ''} of={of} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One answer in words, or the documents that it names. */
export function AnswerValue(props: { field: Field; answer: string; of: FilesOf }) {
  const { field, answer, of } = props;
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  if (answer === '') return <span className="faint">{t('apply.notFilled')}</span>;
  const columns = columnsOf(field);
  const lines = columns === null ? null : linesOf(answer);
  if (columns !== null && lines !== null)
    return <RowsTable columns={columns} lines={lines} name={say(field.label)} />;
  if (field.type.is === 'files') return <FileLinks digests={answer.split(',')} of={of} />;
  if (field.type.is === 'signature')
    return (
      <span>
        {t('apply.signed')}
        {field.help !== null && <span className="tiny soft block">{say(field.help)}</span>}
      </span>
    );
  return <span className="answer-text">{showAnswer(field, answer, lang)}</span>;
}
