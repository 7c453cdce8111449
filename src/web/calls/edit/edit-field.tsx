import { createContext, type ReactNode, use } from 'react';
import type { Problem } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { placeOf } from './values.ts';

/** What is wrong in the form that is around a field. */
export const ProblemsContext = createContext<readonly Problem[]>([]);

/** The id of the control of a field. */
export function idOf(place: string): string {
  return `edit-${place}`;
}

/** What a control of a field needs to say what is wrong with it. */
export function useControl(place: string) {
  const wrong = use(ProblemsContext).filter(({ field }) => placeOf(field) === place);
  const id = idOf(place);
  return {
    wrong,
    given: { id, 'aria-invalid': wrong.length > 0, 'aria-describedby': `${id}-notes` },
  };
}

/** Below a control: its hint, and what is wrong with it. */
export function Notes({ place, hint }: { place: string; hint?: string | undefined }) {
  const say = useSay();
  const { wrong } = useControl(place);
  return (
    <div id={`${idOf(place)}-notes`}>
      {hint !== undefined && <p className="tiny faint">{hint}</p>}
      {wrong.map(({ message }) => (
        <p key={message.en} className="complaint">
          {say(message)}
        </p>
      ))}
    </div>
  );
}

/** One line to fill in, with its name above, its hint and what is wrong with it below. */
export function EditLine(props: {
  place: string;
  label: string;
  value: string;
  change: (value: string) => void;
  hint?: string;
  type?: 'date';
  maxLength?: number;
  inputMode?: 'numeric';
}) {
  const { place, label, value, change, hint, type = 'text', maxLength, inputMode } = props;
  const { given } = useControl(place);
  return (
    <div className="field">
      <label htmlFor={given.id}>{label}</label>
      <input
        {...given}
        type={type}
        value={value}
        autoComplete="off"
        maxLength={maxLength}
        inputMode={inputMode}
        onChange={(event) => change(event.target.value)}
      />
      <Notes place={place} hint={hint} />
    </div>
  );
}

/** Several fields that belong together, under one name. */
export function EditGroup(props: { name: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="edit-group">
      <legend className="part-title">{props.name}</legend>
      {props.hint !== undefined && <p className="tiny faint">{props.hint}</p>}
      {props.children}
    </fieldset>
  );
}
