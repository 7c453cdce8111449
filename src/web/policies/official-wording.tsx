import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptWording } from '../api/publication-queries.ts';
import { showMoment } from '../display/moment.ts';

/** The official wording of a clause's article beside its rule, with its source; folded on a phone. */
export function OfficialWording({ wordings }: { wordings: readonly KeptWording[] }) {
  const { t } = useTranslation();
  const [latest, ...earlier] = wordings;
  const [open] = useState(() => matchMedia('(min-width: 45rem)').matches);
  if (latest === undefined) return null;
  return (
    <aside className="official-wording" aria-label={t('intake.official')}>
      <details open={open}>
        <summary>{t('intake.official')}</summary>
        <OneWording wording={latest} />
        {earlier.length > 0 && (
          <details>
            <summary>{t('intake.earlier', { count: earlier.length })}</summary>
            {earlier.map((wording) => (
              <OneWording key={wording.kept_at} wording={wording} />
            ))}
          </details>
        )}
      </details>
    </aside>
  );
}

function OneWording({ wording }: { wording: KeptWording }) {
  const { t } = useTranslation();
  const { text, file, kept_at } = wording;
  return (
    <div className="stack tight">
      <blockquote lang="zh-CN">{text}</blockquote>
      <p className="tiny soft">
        {t('intake.source', { file: file.name, at: showMoment(kept_at) })}
        <br />
        {t('intake.digest', { digest: file.digest.slice(0, 16) })}
      </p>
    </div>
  );
}
