import { useTranslation } from 'react-i18next';
import { FieldNotes } from './field-notes.tsx';
import { useField } from './form.tsx';

/** One of several, from a list that opens. */
export function SelectField(props: {
  name: string;
  label: string;
  choices: readonly (readonly [value: string, label: string])[];
  choose?: (value: string) => void;
  hint?: string;
}) {
  const { name, label, choices, choose, hint } = props;
  const { t } = useTranslation();
  const { id, wrongId, hintId, wrong } = useField(name);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        required
        defaultValue=""
        data-focus
        aria-invalid={wrong !== undefined}
        aria-describedby={`${wrongId} ${hintId}`}
        onChange={(event) => choose?.(event.target.value)}
      >
        <option value="" disabled>
          {t('field.choose')}
        </option>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <FieldNotes name={name} hint={hint} />
    </div>
  );
}
