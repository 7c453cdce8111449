import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, Field } from '../../api/case-queries.ts';
import { Icon } from '../../frame/icon.tsx';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { FieldControl } from './field-control.tsx';
import { placeOf } from './form-groups.ts';
import { showAnswer } from './show-answer.ts';

type Known = CaseView['application']['known'][number];

/** One field: its name, its control, where its value is from, and what is wrong with it. */
export const ApplyField = memo(
  (props: {
    field: Field;
    answer: string;
    known: Known | undefined;
    /** What an officer asks to be mended here. */
    asked: readonly string[];
    wrong: readonly string[];
    party: string;
    fill: (field: string, answer: string) => void;
  }) => {
    const { field, answer, known, asked, wrong, party, fill } = props;
    const { t } = useTranslation();
    const say = useSay();
    const id = useId();
    const change = (value: string) => fill(field.id, value);
    const described = `${id}-help ${id}-source ${id}-asked ${id}-wrong`;
    const isGrouped = ['boolean', 'code', 'codes', 'files', 'rows', 'signature'].includes(
      field.type.is,
    );
    const Name = isGrouped ? 'p' : 'label';
    return (
      <div
        className={wrong.length > 0 ? 'field apply-field wrong' : 'field apply-field'}
        id={placeOf(field.id)}
      >
        <Name className="label" id={`${id}-label`} {...(!isGrouped && { htmlFor: id })}>
          {say(field.label)}
          {!field.required && <span className="tiny faint"> {t('apply.optional')}</span>}
        </Name>
        {asked.length > 0 && (
          <p className="apply-asked small" id={`${id}-asked`}>
            {asked.join('；')}
          </p>
        )}
        <FieldControl
          field={field}
          answer={answer}
          change={change}
          party={party}
          id={id}
          labelledBy={`${id}-label`}
          describedBy={described}
          invalid={wrong.length > 0}
        />
        {field.help !== null && field.type.is !== 'signature' && (
          <p className="tiny faint" id={`${id}-help`}>
            {say(field.help)}
          </p>
        )}
        {known !== undefined && (
          <KnownLine
            id={`${id}-source`}
            field={field}
            known={known}
            answer={answer}
            take={change}
          />
        )}
        <p className="complaint" id={`${id}-wrong`}>
          {wrong.join(' ')}
        </p>
      </div>
    );
  },
);

/** Where the value is from; of one that was changed, what was known and the way back to it. */
function KnownLine(props: {
  id: string;
  field: Field;
  known: Known;
  answer: string;
  take: (value: string) => void;
}) {
  const { id, field, known, answer, take } = props;
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const source = say(known.source);
  return (
    <p className="tiny soft apply-source" id={id}>
      {answer === known.value ? (
        <span>{source}</span>
      ) : (
        <>
          <span>
            {t('apply.knownOtherwise', { value: showAnswer(field, known.value, lang), source })}
          </span>{' '}
          <button type="button" className="link-button" onClick={() => take(known.value)}>
            <Icon name="undo" size={12} /> {t('apply.takeKnown')}
          </button>
        </>
      )}{' '}
      {known.confirmed && <span className="badge known-confirmed">{t('apply.confirmed')}</span>}
      {known.expired && <span className="badge known-expired">{t('apply.expired')}</span>}
    </p>
  );
}
