import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseView, Field } from '../../api/case-queries.ts';
import { DeskPart } from '../../desk/part.tsx';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { groupFields } from '../apply/form-groups.ts';
import { AnswerValue } from '../apply/review-answers.tsx';
import { showAnswer } from '../apply/show-answer.ts';

/** The application with its evidence: each value, where it is from, and the documents. */
export function CaseAnswers({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const { application, case: id } = theCase;
  const { submitted_on, editable, answers } = application;
  const isEmpty = Object.keys(answers).length === 0;
  return (
    <DeskPart
      title={t('caseView.application')}
      aside={
        editable && (
          <Link to="/cases/$case/apply" params={{ case: id }} className="button slim no-print">
            {t('caseView.toApply')}
          </Link>
        )
      }
    >
      <p className="small soft">
        {submitted_on === null
          ? t('caseView.notSubmitted')
          : t('caseView.submittedOn', { day: submitted_on })}
      </p>
      {!isEmpty &&
        groupFields(application.fields).map(({ group, fields }) => (
          <section key={group} className="case-group" aria-label={t(`applyGroup.${group}`)}>
            <h3 className="part-title">{t(`applyGroup.${group}`)}</h3>
            <dl className="answer-list">
              {fields.map((field) => (
                <AnswerRow key={field.id} field={field} theCase={theCase} />
              ))}
            </dl>
          </section>
        ))}
    </DeskPart>
  );
}

function AnswerRow(props: { field: Field; theCase: CaseView }) {
  const { field, theCase } = props;
  const { application } = theCase;
  const { t } = useTranslation();
  const say = useSay();
  const answer = application.answers[field.id] ?? '';
  const known = application.known.find((one) => one.field === field.id);
  const otherwise = application.otherwise.find((one) => one.field === field.id);
  const isSame = known?.value === answer;
  return (
    <div>
      <dt>{say(field.label)}</dt>
      <dd>
        <AnswerValue field={field} answer={answer} of={theCase} />
        {application.masked.includes(field.id) && (
          <span className="badge place-withdrawn">{t('caseView.masked')}</span>
        )}
        {known !== undefined && isSame ? (
          <p className="tiny soft apply-source">
            {say(known.source)}{' '}
            {known.confirmed && (
              <span className="badge known-confirmed">{t('apply.confirmed')}</span>
            )}
            {known.expired && <span className="badge known-expired">{t('apply.expired')}</span>}
          </p>
        ) : (
          answer !== '' &&
          isFact(field) && <p className="tiny soft apply-source">{t('caseView.ownValue')}</p>
        )}
        {otherwise !== undefined && <Otherwise field={field} now={otherwise} />}
      </dd>
    </div>
  );
}

/** What the records say today, where that is not what was submitted. */
function Otherwise(props: { field: Field; now: CaseView['application']['otherwise'][number] }) {
  const { field, now } = props;
  const { t } = useTranslation();
  const say = useSay();
  const value = showAnswer(field, now.value, useLang());
  return (
    <p className="small answer-otherwise" title={say(now.source)}>
      {now.on === null
        ? t('caseView.otherwiseRegistered', { value })
        : t('caseView.otherwise', { value, on: now.on })}
    </p>
  );
}

/** Whether a dossier could have known it. */
const isFact = ({ group }: Field) => group === 'party' || group === 'matter';
