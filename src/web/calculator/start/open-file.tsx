import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PickFile } from '../../forms/pick-file.tsx';
import { Problems } from './problems.tsx';
import type { Opening } from './use-open-dossier.ts';

/** Opens a dossier file or spreadsheet, picked or dropped; lists what is wrong with it. */
export function OpenFile({ opening }: { opening: Opening }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 className="title-section" id={id}>
        {t('start.file')}
      </h2>
      <p className="soft small">{t('start.fileNote')}</p>
      <div className="drop">
        <PickFile
          label={t('start.pick')}
          busyLabel={t('start.reading')}
          busy={opening.state === 'reading'}
          open={(file) => void opening.open(file)}
        />
        <span className="small soft">{t('start.drop')}</span>
      </div>
      <a href="/api/dossier-template" download="zhida-dossier.xlsx">
        {t('start.template')}
      </a>
      <div role="alert">
        {opening.state === 'failed' && <Problems problems={opening.problems} />}
      </div>
    </section>
  );
}
