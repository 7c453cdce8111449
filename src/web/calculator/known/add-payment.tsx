import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindLabel } from '../../../rules/view.ts';
import type { Message } from '../../../values/index.ts';
import { libraryQuery } from '../../api/queries.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { captionOf } from '../dossier/caption.ts';
import { useSession, useTell } from '../session/provider.tsx';
import { useVocabulary } from '../vocabulary-context.tsx';
import { readPayment } from './read-payment.ts';

/** Takes down a past payment: it uses up its caps, and its event is not paid again. */
export function AddPayment() {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const vocabulary = useVocabulary();
  const { asOf } = useAsOf();
  const session = useSession();
  const tell = useTell();
  const library = useQuery(libraryQuery(asOf));
  const [wrong, setWrong] = useState<Message | null>(null);
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readPayment(new FormData(event.currentTarget));
    setWrong(read.ok ? null : read.error);
    if (read.ok) {
      tell({ did: 'paid', entry: read.value });
      event.currentTarget.reset();
    }
  };
  return (
    <details className="add-payment">
      <summary className="small">＋ {t('known.addPayment')}</summary>
      <form className="stack tight" noValidate onSubmit={submit}>
        <div className="field">
          <label htmlFor={`${id}-clause`}>{t('known.paidClause')}</label>
          <select id={`${id}-clause`} name="clause">
            {library.data?.clauses.map(({ clause, title, article }) => (
              <option key={clause} value={clause}>
                {article} {say(title)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-record`}>{t('known.paidRecord')}</label>
          <select id={`${id}-record`} name="record">
            <option value="">{t('known.paidNoRecord')}</option>
            {session.dossier.records.map((record) => (
              <option key={record.id} value={record.id}>
                {say(kindLabel(vocabulary, record.kind))} {captionOf(vocabulary, record, lang)}
              </option>
            ))}
          </select>
        </div>
        <div className="row">
          <div className="field">
            <label htmlFor={`${id}-amount`}>{t('known.paidAmount')}</label>
            <input id={`${id}-amount`} name="amount" inputMode="decimal" size={10} />
          </div>
          <div className="field">
            <label htmlFor={`${id}-on`}>{t('known.paidOn')}</label>
            <input id={`${id}-on`} name="on" type="date" min="2000-01-01" max="2199-12-31" />
          </div>
        </div>
        <div className="field">
          <label htmlFor={`${id}-year`}>{t('known.paidYear')}</label>
          <input id={`${id}-year`} name="year" inputMode="numeric" size={6} />
        </div>
        <p className="complaint" role="alert">
          {wrong !== null && say(wrong)}
        </p>
        <button type="submit" className="button slim">
          {t('known.addPaymentDo')}
        </button>
      </form>
    </details>
  );
}
