import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, Field } from '../../api/case-queries.ts';
import { useSay } from '../../i18n/use-say.ts';
import { ApplyField } from './apply-field.tsx';
import { changedFields } from './autosave.ts';
import type { AnswerProblem } from './check-answers.ts';
import { CorrectionList } from './correction-list.tsx';
import { groupFields, partFields } from './form-groups.ts';
import { ProblemList } from './problem-list.tsx';
import type { Draft } from './use-draft.ts';

const NONE: readonly string[] = [];

/** The form: what is to be mended first, where something is, and the rest of it folded away. */
export function FillForm(props: {
  theCase: CaseView;
  draft: Draft;
  problems: readonly AnswerProblem[];
  check: () => void;
}) {
  const { theCase, draft, problems, check } = props;
  const { t } = useTranslation();
  const say = useSay();
  const { application, corrections, parties } = theCase;
  const { answers } = draft.state;
  const known = useMemo(
    () => new Map(application.known.map((one) => [one.field, one])),
    [application.known],
  );
  const { toMend, others } = partFields(application.fields, corrections);
  const draw = (field: Field) => {
    const asked = corrections.filter((one) => one.field === field.id).map(({ what }) => what);
    const wrong = problems
      .filter((one) => one.field === field.id)
      .map(({ message }) => say(message));
    return (
      <ApplyField
        key={field.id}
        field={field}
        answer={answers[field.id] ?? ''}
        known={known.get(field.id)}
        asked={asked.length === 0 ? NONE : asked}
        wrong={wrong.length === 0 ? NONE : wrong}
        party={parties.files.party}
        fill={draft.fill}
      />
    );
  };
  const isMending = corrections.length > 0;
  return (
    <form
      className="apply-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <CorrectionList
        corrections={corrections}
        fields={application.fields}
        changed={changedFields(application.submitted ?? {}, answers)}
      />
      <ProblemList problems={problems} fields={application.fields} />
      {toMend.length > 0 && (
        <section className="card apply-group" aria-label={t('apply.toMend')}>
          <h2 className="title-section">{t('apply.toMend')}</h2>
          {toMend.map(draw)}
        </section>
      )}
      {groupFields(others).map(({ group, fields }) =>
        isMending ? (
          <details key={group} className="card apply-fold">
            <summary>
              <h2 className="part-title">{t(`applyGroup.${group}`)}</h2>
              <span className="small soft">{t('apply.notAsked', { count: fields.length })}</span>
            </summary>
            <div className="apply-group">{fields.map(draw)}</div>
          </details>
        ) : (
          <section key={group} className="card apply-group" aria-label={t(`applyGroup.${group}`)}>
            <h2 className="title-section">{t(`applyGroup.${group}`)}</h2>
            <p className="small soft">{t(`applyGroupNote.${group}`)}</p>
            {fields.map(draw)}
          </section>
        ),
      )}
      <div className="row">
        <button type="submit" className="button primary large">
          {t('apply.toCheck')}
        </button>
      </div>
    </form>
  );
}
