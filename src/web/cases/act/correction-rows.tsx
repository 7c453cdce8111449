import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../api/case-queries.ts';
import { FieldNotes } from '../../forms/field-notes.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { groupFields } from '../apply/form-groups.ts';

/** One list of everything to mend: rows of a field and what is wrong with it. */
export function CorrectionRows({ fields }: { fields: readonly Field[] }) {
  const { t } = useTranslation();
  const next = useRef(1);
  const [rows, setRows] = useState<readonly number[]>([0]);
  return (
    <fieldset className="field correction-rows">
      <legend className="label">{t('carry.corrections')}</legend>
      <p className="tiny faint">{t('carry.correctionsHint')}</p>
      <ol>
        {rows.map((row, at) => (
          <li key={row} className="correction-row">
            <FieldSelect fields={fields} number={at + 1} isFirst={at === 0} />
            <textarea
              name="correction_what"
              rows={2}
              maxLength={1000}
              required
              aria-label={t('carry.correctionWhat', { number: at + 1 })}
              placeholder={t('carry.correctionWhatHint')}
            />
            <button
              type="button"
              className="icon-button"
              aria-label={t('carry.removeCorrection', { number: at + 1 })}
              disabled={rows.length === 1}
              onClick={() => setRows(rows.filter((one) => one !== row))}
            >
              <Icon name="trash" size={16} />
            </button>
          </li>
        ))}
      </ol>
      <FieldNotes name="correction_field" />
      <FieldNotes name="correction_what" />
      <div className="row">
        <button
          type="button"
          className="button slim"
          onClick={() => {
            setRows([...rows, next.current]);
            next.current += 1;
          }}
        >
          <Icon name="plus" size={16} />
          {t('carry.addCorrection')}
        </button>
      </div>
    </fieldset>
  );
}

function FieldSelect(props: { fields: readonly Field[]; number: number; isFirst: boolean }) {
  const { fields, number, isFirst } = props;
  const { t } = useTranslation();
  const say = useSay();
  return (
    <select
      name="correction_field"
      required
      defaultValue=""
      aria-label={t('carry.correctionField', { number })}
      {...(isFirst && { 'data-focus': true })}
    >
      <option value="" disabled>
        {t('carry.whichField')}
      </option>
      {groupFields(fields).map(({ group, fields: some }) => (
        <optgroup key={group} label={t(`applyGroup.${group}`)}>
          {some.map((field) => (
            <option key={field.id} value={field.id}>
              {say(field.label)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
