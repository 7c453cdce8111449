import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../dossiers/index.ts';
import { refreshCity } from '../../api/city-queries.ts';
import { client } from '../../api/client.ts';
import { placeLabel, type Wording } from '../../calculator/dossier/place-words.ts';
import { Form } from '../../forms/form.tsx';
import { textIn } from '../../forms/read-values.ts';
import { TextField } from '../../forms/text-field.tsx';
import { Dialog } from '../../frame/dialog.tsx';
import { useMayUse } from '../../people/use-me.ts';

type Shown = Awaited<ReturnType<typeof client.unmaskFacts>>['facts'];

const REASON = { least: 5, most: 200 };

/** Beside a masked value: that it is masked, and for who may, the way to see it with a reason. */
export function Masked(props: { party: string; label: string; wording: Wording }) {
  const { party, label, wording } = props;
  const { t } = useTranslation();
  const may = useMayUse();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <span className="badge masked-mark">{t('personal.masked')}</span>
      {may('unmaskFacts') && (
        <button
          type="button"
          className="link-button small no-print"
          aria-label={t('personal.unmaskFact', { fact: label })}
          onClick={() => setAsking(true)}
        >
          {t('personal.unmask')}
        </button>
      )}
      {asking && <Unmask party={party} wording={wording} shut={() => setAsking(false)} />}
    </>
  );
}

/** Asks for the reason, then shows the personal data once: closed, it is gone. */
function Unmask(props: { party: string; wording: Wording; shut: () => void }) {
  const { party, wording, shut } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [shown, setShown] = useState<Shown>();
  return (
    <Dialog title={t('personal.title')} shut={shut}>
      {shown === undefined ? (
        <>
          <p className="small soft">{t('personal.note')}</p>
          <Form
            verb={t('personal.do')}
            shut={shut}
            lacking={{ reason: t('personal.short') }}
            send={(values) => client.unmaskFacts({ party, reason: textIn(values, 'reason') })}
            done={({ facts }) => {
              setShown(facts);
              void refreshCity(queries);
            }}
          >
            <TextField
              name="reason"
              label={t('personal.reason')}
              hint={t('personal.reasonHint')}
              minLength={REASON.least}
              maxLength={REASON.most}
              autoComplete="off"
              required
            />
          </Form>
        </>
      ) : (
        <>
          {shown.length === 0 ? (
            <p role="status">{t('personal.none')}</p>
          ) : (
            <div className="shown-once" role="status">
              <p className="small soft">{t('personal.shown')}</p>
              <dl className="shown-facts">
                {shown.map((fact) => (
                  <div key={keyOf(fact)}>
                    <dt className="soft small">{placeLabel(wording, fact)}</dt>
                    <dd>
                      <strong>{fact.value}</strong>
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          )}
          <div className="row">
            <button type="button" className="button primary" onClick={shut}>
              {t('personal.close')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
