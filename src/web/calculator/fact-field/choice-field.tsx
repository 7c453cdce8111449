import { useTranslation } from 'react-i18next';
import type { FieldProps } from './field-props.ts';

type Choice = { readonly code: string; readonly label: string };

/** More choices than this are offered as a drop-down list. */
const MOST_RADIOS = 8;

/** One of a list as radios or a drop-down list; several as check boxes. */
export function ChoiceField(
  props: FieldProps & {
    readonly choices: readonly Choice[];
    readonly many: boolean;
    /** The chosen codes, parted by commas. */
    readonly typed: string;
    readonly choose: (typed: string) => void;
  },
) {
  const { t } = useTranslation();
  const { choices, many, typed, choose } = props;
  if (!many && choices.length > MOST_RADIOS) {
    return (
      <select
        id={props.id}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid}
        value={typed}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('field.choose')}</option>
        {choices.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  const chosen = typed === '' ? [] : typed.split(',');
  const toggle = (code: string, on: boolean) =>
    choose(on ? [...chosen, code].join(',') : chosen.filter((other) => other !== code).join(','));
  return (
    <fieldset
      className="choices"
      id={props.id}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      {choices.map(({ code, label }) => (
        <label key={code} className="choice">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={props.id}
            checked={chosen.includes(code)}
            onChange={(event) => (many ? toggle(code, event.target.checked) : choose(code))}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
