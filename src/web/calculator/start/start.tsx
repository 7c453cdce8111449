import { useTranslation } from 'react-i18next';
import { useFileDrop } from '../../forms/use-file-drop.ts';
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
  const { over, onto } = useFileDrop((file) => void opening.open(file));
  return (
    <div className={over ? 'page start drop-over' : 'page start'} {...onto}>
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
