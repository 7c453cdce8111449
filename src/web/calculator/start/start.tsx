import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsOfChoice } from './as-of-choice.tsx';
import { OpenFile } from './open-file.tsx';
import { OwnDossier } from './own-dossier.tsx';
import { PartyForm } from './party-form.tsx';
import { SampleChoice } from './sample-choice.tsx';
import { useOpenDossier } from './use-open-dossier.ts';

/** The first page of the calculator: say who you are, or open a file or a sample. */
export function Start() {
  const { t } = useTranslation();
  const opening = useOpenDossier();
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file repeats the picker.
    <div
      className={over ? 'page start drop-over' : 'page start'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) {
          void opening.open(file);
        }
      }}
    >
      <header className="stack tight">
        <h1 className="title-page">{t('start.title')}</h1>
        <p className="lead">{t('start.lead')}</p>
      </header>
      <div className="start-grid">
        <section className="card start-ask stack" aria-labelledby="start-ask">
          <h2 className="title-section" id="start-ask">
            {t('start.ask')}
          </h2>
          <AsOfChoice />
          <PartyForm />
        </section>
        <div className="stack">
          <OwnDossier />
          <OpenFile opening={opening} />
          <SampleChoice />
        </div>
      </div>
    </div>
  );
}
