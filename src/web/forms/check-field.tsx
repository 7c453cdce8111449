import { FieldNotes } from './field-notes.tsx';
import { useField } from './form.tsx';

/** A box to tick, with its words beside it and a hint below. */
export function CheckField(props: {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
}) {
  const { name, label, hint, required } = props;
  const { id, wrongId, hintId, wrong } = useField(name);
  return (
    <div className="field">
      <label className="choice" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          name={name}
          value="yes"
          required={required}
          aria-invalid={wrong !== undefined}
          aria-describedby={`${wrongId} ${hintId}`}
        />
        {label}
      </label>
      <FieldNotes name={name} hint={hint} />
    </div>
  );
}
