import { useId } from 'react';
import { useTranslation } from 'react-i18next';

/** One filter of a list; without a choice it is off. `none` says what that means, where not “all”. */
export function FilterSelect(props: {
  label: string;
  none?: string;
  value: string | undefined;
  choices: readonly (readonly [code: string, label: string])[];
  choose: (code: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value ?? ''}
        onChange={(event) => props.choose(event.target.value || undefined)}
      >
        <option value="">{props.none ?? t('policies.all')}</option>
        {props.choices.map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
