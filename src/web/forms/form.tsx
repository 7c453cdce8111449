import { useMutation } from '@tanstack/react-query';
import { createContext, type FormEvent, type ReactNode, use, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemsOf } from '../api/problems.ts';
import { FailureWords } from '../frame/failure-words.tsx';
import { useSay } from '../i18n/use-say.ts';
import { lackingFields, problemsBeside } from './check-fields.ts';
import './form.css';

type Fields = { readonly id: string; readonly wrong: Readonly<Record<string, string>> };

const FieldsContext = createContext<Fields>({ id: '', wrong: {} });

type Field = {
  readonly id: string;
  readonly wrongId: string;
  readonly hintId: string;
  readonly wrong: string | undefined;
};

/** The ids of a field of the form that is around it and of its notes, and what is wrong with it. */
export function useField(name: string): Field {
  const { id: form, wrong } = use(FieldsContext);
  const id = `${form}-${name}`;
  return { id, wrongId: `${id}-wrong`, hintId: `${id}-hint`, wrong: wrong[name] };
}

/**
 * A form that sends what was filled in. What lacks, and what the server has against a field, stands
 * beside that field, and the first of them gets the focus; other failures stand above the buttons.
 */
export function Form<T>(props: {
  send: (values: FormData) => Promise<T>;
  done: (answer: T) => void;
  verb: string;
  danger?: boolean;
  /** What is said where a certain field lacks its value. */
  lacking?: Readonly<Record<string, string>>;
  /** Says why sending failed; what the server says unless given. */
  failure?: (error: unknown) => ReactNode;
  /** Leads back without sending. */
  shut?: (() => void) | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const [lacking, setLacking] = useState<Readonly<Record<string, string>>>({});
  const sending = useMutation({
    mutationFn: props.send,
    onSuccess: props.done,
    onError: (error) => focusFirst(form.current, Object.keys(besideOf(error).beside)),
  });
  const besideOf = (error: unknown) => problemsBeside(form.current, problemsOf(error));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = lackingFields(event.currentTarget, {
      lacking: t('form.lacking'),
      malformed: t('form.malformed'),
    });
    const said = Object.keys(found).map((name) => [name, props.lacking?.[name] ?? found[name]]);
    setLacking(Object.fromEntries(said));
    sending.reset();
    if (Object.keys(found).length > 0) focusFirst(event.currentTarget, Object.keys(found));
    else sending.mutate(new FormData(event.currentTarget));
  };
  const { beside, elsewhere } = besideOf(sending.error);
  const wrong = {
    ...lacking,
    ...Object.fromEntries(
      Object.entries(beside).map(([name, messages]) => [name, messages.map(say).join(' ')]),
    ),
  };
  return (
    <FieldsContext value={{ id, wrong }}>
      <form ref={form} className="form" noValidate onSubmit={submit}>
        {props.children}
        <div className="complaint" role="alert">
          {sending.isError &&
            elsewhere &&
            (props.failure?.(sending.error) ?? <FailureWords error={sending.error} />)}
        </div>
        <div className="row">
          <button
            type="submit"
            className={props.danger === true ? 'button danger' : 'button primary'}
            disabled={sending.isPending}
          >
            {sending.isPending ? t('form.busy') : props.verb}
          </button>
          {props.shut !== undefined && (
            <button type="button" className="button quiet" onClick={props.shut}>
              {t('filing.cancel')}
            </button>
          )}
        </div>
      </form>
    </FieldsContext>
  );
}

function focusFirst(form: HTMLFormElement | null, names: readonly string[]): void {
  const first = [...(form?.elements ?? [])].find(
    (element) => 'name' in element && names.includes(String(element.name)),
  );
  if (first instanceof HTMLElement) first.focus();
}
