import { FieldNotes } from './field-notes.tsx';
import { useField } from './form.tsx';

/** A few choices in sight, of which one (`radio`) or several (`checkbox`) are taken. */
export function ChoiceField(props: {
  type: 'radio' | 'checkbox';
  name: string;
  label: string;
  choices: readonly (readonly [value: string, label: string])[];
  chosen: readonly string[];
}) {
  const { type, name, label, choices, chosen } = props;
  const { id, wrongId } = useField(name);
  return (
    <fieldset className="field" aria-describedby={wrongId}>
      <legend className="label">{label}</legend>
      <div className="choices">
        {choices.map(([value, words]) => (
          <label key={value} className="choice">
            <input
              id={`${id}-${value}`}
              type={type}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            {words}
          </label>
        ))}
      </div>
      <FieldNotes name={name} />
    </fieldset>
  );
}
