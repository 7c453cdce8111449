import type { ComponentProps } from 'react';
import { FieldNotes } from './field-notes.tsx';
import { useField } from './form.tsx';

type Given = Pick<ComponentProps<'textarea'>, 'rows' | 'maxLength' | 'defaultValue' | 'required'>;

/** Several lines to fill in, with their name above, a hint and what is wrong below. */
export function AreaField(props: Given & { name: string; label: string; hint?: string }) {
  const { name, label, hint, ...given } = props;
  const { id, wrongId, hintId, wrong } = useField(name);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        rows={3}
        {...given}
        id={id}
        name={name}
        data-focus
        aria-invalid={wrong !== undefined}
        aria-describedby={`${wrongId} ${hintId}`}
      />
      <FieldNotes name={name} hint={hint} />
    </div>
  );
}
