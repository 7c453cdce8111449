import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../frame/as-of.ts';
import { useClock } from '../../frame/use-clock.ts';

/** Asks where the changes come from and of which day that is; the day of the city unless changed. */
export function SourceForm(props: {
  busy: boolean;
  file: (source: { text: string; on: string }) => void;
  shut: () => void;
}) {
  const { busy, file, shut } = props;
  const { t } = useTranslation();
  const clock = useClock();
  const [lacking, setLacking] = useState<'text' | 'on'>();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [text, on] = [form.get('text'), form.get('on')].map((part) => String(part ?? '').trim());
    if (!text || !on) {
      const lacks = text ? 'on' : 'text';
      setLacking(lacks);
      event.currentTarget.querySelector<HTMLElement>(`[name=${lacks}]`)?.focus();
      return;
    }
    setLacking(undefined);
    file({ text, on });
  };
  return (
    <form className="stack tight" noValidate onSubmit={submit}>
      <div className="filing-source">
        <div className="field">
          <label htmlFor={`${id}-text`}>{t('filing.source')}</label>
          <input
            id={`${id}-text`}
            name="text"
            maxLength={200}
            autoComplete="off"
            placeholder={t('filing.sourceHint')}
            aria-invalid={lacking === 'text'}
            aria-describedby={`${id}-wrong`}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-on`}>{t('filing.sourceOn')}</label>
          <input
            id={`${id}-on`}
            name="on"
            type="date"
            min="1949-01-01"
            max="2199-12-31"
            defaultValue={clock ?? today()}
            aria-invalid={lacking === 'on'}
            aria-describedby={`${id}-wrong`}
          />
        </div>
      </div>
      <p className="complaint" id={`${id}-wrong`} role="alert">
        {lacking === 'text' && t('filing.sourceLacking')}
        {lacking === 'on' && t('filing.sourceOnLacking')}
      </p>
      <div className="row">
        <button type="submit" className="button primary" disabled={busy}>
          {busy ? t('filing.busy') : t('filing.fileDo')}
        </button>
        <button type="button" className="button quiet" onClick={shut}>
          {t('filing.cancel')}
        </button>
      </div>
    </form>
  );
}
