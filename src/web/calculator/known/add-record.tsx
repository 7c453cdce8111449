import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { kindLabel } from '../../../rules/view.ts';
import { useSay } from '../../i18n/use-say.ts';
import { useSession, useTell } from '../session/provider.tsx';
import { useVocabulary } from '../vocabulary-context.tsx';
import { AddPayment } from './add-payment.tsx';

/** Adds a record of a chosen kind or a past payment, and says which kinds are fully listed. */
export function AddRecord() {
  const { t } = useTranslation();
  const say = useSay();
  const vocabulary = useVocabulary();
  const session = useSession();
  const tell = useTell();
  const id = useId();
  const present = new Set([
    ...session.dossier.records.map((record) => record.kind),
    ...session.dossier.complete,
  ]);
  return (
    <div className="stack tight">
      <label className="unseen" htmlFor={id}>
        {t('known.addRecord')}
      </label>
      <select
        id={id}
        value=""
        onChange={(event) => tell({ did: 'added', kind: event.target.value })}
      >
        <option value="">＋ {t('known.addRecord')}</option>
        {Object.values(vocabulary.kinds).map((kind) => (
          <option key={kind.id} value={kind.id}>
            {say(kind.label)}
          </option>
        ))}
      </select>
      <AddPayment />
      {present.size > 0 && (
        <fieldset className="complete">
          <legend className="small soft">{t('known.complete')}</legend>
          {[...present].map((kind) => (
            <label key={kind} className="row small">
              <input
                type="checkbox"
                checked={session.dossier.complete.includes(kind)}
                onChange={(event) =>
                  tell({ did: 'declared', kind, complete: event.target.checked })
                }
              />
              {say(kindLabel(vocabulary, kind))}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
