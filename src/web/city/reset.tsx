import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyLine } from '../api/city-queries.ts';
import { client } from '../api/client.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Icon } from '../frame/icon.tsx';

/** Puts the city back to how it began, after saying what is lost by it. */
export function Reset({ parties }: { parties: readonly PartyLine[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const reset = useMutation({
    mutationFn: () => client.resetDemonstration({}),
    onSuccess: async () => {
      // There is nothing that it leaves as it was.
      queries.removeQueries({ type: 'inactive' });
      await queries.invalidateQueries();
      setAsking(false);
    },
  });
  const ask = () => {
    reset.reset();
    setAsking(true);
  };
  return (
    <section className="city-reset no-print" aria-labelledby="reset-title">
      <div className="stack tight">
        <h2 className="title-section" id="reset-title">
          {t('city.begin')}
        </h2>
        <p className="soft">{t('city.resetNote')}</p>
      </div>
      <div className="row">
        <p role="status">
          {reset.isSuccess && !asking && (
            <span className="city-reset-done">
              <Icon name="check" /> {t('city.resetDone', { count: reset.data.parties })}
            </span>
          )}
        </p>
        <button type="button" className="button" onClick={ask}>
          <Icon name="undo" size={16} />
          {t('city.reset')}
        </button>
      </div>
      {asking && (
        <Dialog title={t('city.resetAsk')} shut={() => setAsking(false)}>
          <Losses parties={parties} />
          <p className="complaint" role="alert">
            {reset.isError && t('city.resetFailed')}
          </p>
          <div className="row">
            <button
              type="button"
              className="button danger"
              disabled={reset.isPending}
              onClick={() => reset.mutate()}
            >
              {reset.isPending ? t('city.resetBusy') : t('city.resetDo')}
            </button>
            <button
              type="button"
              className="button quiet"
              data-focus
              onClick={() => setAsking(false)}
            >
              {t('filing.cancel')}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

/** What a reset takes away, party by party. */
function Losses({ parties }: { parties: readonly PartyLine[] }) {
  const { t } = useTranslation();
  const touched = parties.filter(({ changes, calculations }) => changes + calculations > 0);
  if (touched.length === 0) {
    return <p>{t('city.resetNothing')}</p>;
  }
  return (
    <>
      <p>{t('city.resetLoses')}</p>
      <ul className="city-losses small">
        {touched.map(({ id, name, changes, calculations }) => (
          <li key={id}>
            <strong>{name}</strong>{' '}
            {[
              changes > 0 && t('city.changes', { count: changes }),
              calculations > 0 && t('city.calculations', { count: calculations }),
            ]
              .filter((part) => part !== false)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </>
  );
}
