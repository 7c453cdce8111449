import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../frame/icon.tsx';
import { Problems } from './problems.tsx';
import type { Opening } from './use-open-dossier.ts';

/** Opens a dossier file or spreadsheet, picked or dropped; lists what is wrong with it. */
export function OpenFile({ opening }: { opening: Opening }) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 className="title-section" id={id}>
        {t('start.file')}
      </h2>
      <p className="soft small">{t('start.fileNote')}</p>
      <div className="drop">
        <input
          ref={picker}
          type="file"
          className="unseen"
          tabIndex={-1}
          aria-label={t('start.pick')}
          accept=".yaml,.yml,.json,.xlsx"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) {
              void opening.open(file);
            }
            event.target.value = '';
          }}
        />
        <button
          type="button"
          className="button"
          disabled={opening.state === 'reading'}
          onClick={() => picker.current?.click()}
        >
          <Icon name="open" />
          {opening.state === 'reading' ? t('start.reading') : t('start.pick')}
        </button>
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
