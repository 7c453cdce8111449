import { type ComponentProps, useEffect, useRef } from 'react';
import { FieldNotes } from './field-notes.tsx';
import { useField } from './form.tsx';

type Given = Pick<
  ComponentProps<'input'>,
  | 'type'
  | 'autoComplete'
  | 'minLength'
  | 'maxLength'
  | 'placeholder'
  | 'defaultValue'
  | 'inputMode'
  | 'min'
  | 'max'
  | 'required'
  | 'readOnly'
  | 'hidden'
>;

/** A line to fill in, with its name above, a hint and what is wrong below; `focus` begins there. */
export function TextField(
  props: Given & { name: string; label: string; hint?: string; focus?: boolean },
) {
  const { name, label, hint, focus, ...given } = props;
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus === true) line.current?.focus();
  }, [focus]);
  const { id, wrongId, hintId, wrong } = useField(name);
  return (
    <div className="field" hidden={given.hidden}>
      <label htmlFor={id}>{label}</label>
      <input
        {...given}
        ref={line}
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
