import { useTranslation } from 'react-i18next';
import type { Path, RungAnswer } from '../../rules/view.ts';
import { useSay } from '../i18n/use-say.ts';
import { WorthSums } from './worth-sums.tsx';

/** What lies nearest and what is worth most, said with care: others decide who is recognised. */
export function NextSteps({ path }: { path: Path }) {
  const { t } = useTranslation();
  const nearest = path.rungs.find(({ rung }) => rung === path.nearest);
  const worthiest = path.rungs.find(({ rung }) => rung === path.worthiest);
  return (
    <section className="next" aria-labelledby="next-title">
      <h2 className="title-section" id="next-title">
        {t('path.next')}
      </h2>
      {nearest === undefined || worthiest === undefined ? (
        <p>{t('path.noNext')}</p>
      ) : (
        <div className="next-steps">
          {nearest === worthiest ? (
            <Step rung={nearest} label={t('path.both')} />
          ) : (
            <>
              <Step rung={nearest} label={t('path.nearest')} />
              <Step rung={worthiest} label={t('path.worthiest')} />
            </>
          )}
        </div>
      )}
      <p className="small next-note">{t('path.nextNote')}</p>
    </section>
  );
}

function Step({ rung, label }: { rung: RungAnswer; label: string }) {
  const say = useSay();
  return (
    <a className="next-step" href={`#rung-${rung.rung}`}>
      <span className="tiny next-label">{label}</span>
      <strong className="next-rung">{say(rung.title)}</strong>
      {rung.worth !== null && <WorthSums worth={rung.worth} />}
    </a>
  );
}
