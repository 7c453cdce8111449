import { useTranslation } from 'react-i18next';
import type { Concerns } from '../../api/publication-queries.ts';
import { DeskPart } from '../../desk/part.tsx';
import { useSay } from '../../i18n/use-say.ts';

/** Documents that end within a year, or have ended. */
export function Endings({ endings }: { endings: Concerns['ending'] }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <DeskPart title={t('concern.ending')}>
      <p className="soft small">{t('concern.endingNote')}</p>
      {endings.length === 0 ? (
        <p className="soft">{t('concern.noneEnding')}</p>
      ) : (
        <ul className="lines">
          {endings.map(({ policy, title, cited_as, to, months }) => (
            <li key={policy} className="line">
              <div className="stack tight">
                <p className="row">
                  <strong>{say(title)}</strong>
                  <span className={months === 0 ? 'badge ends-past' : 'badge ends-soon'}>
                    {months === 0 ? t('concern.ended') : t('concern.within', { months })}
                  </span>
                </p>
                <p className="small soft">
                  {say(cited_as)} · {t('concern.until', { day: to })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </DeskPart>
  );
}
