import { useTranslation } from 'react-i18next';
import type { Path, RungAnswer } from '../../rules/view.ts';
import { useSay } from '../i18n/use-say.ts';
import { FillFacts } from './fill-facts.tsx';
import { HeldDays } from './held-days.tsx';
import { RungAsks } from './rung-asks.tsx';
import { WorthLines } from './worth-lines.tsx';
import { WorthSums } from './worth-sums.tsx';

/** A rung to be reached: what it could bring and by which clauses, what it asks, what else is asked. */
export function RungCard({ rung, path }: { rung: RungAnswer; path: Path }) {
  const { t } = useTranslation();
  const say = useSay();
  const { held, worth } = rung;
  return (
    <li className="rung card" id={`rung-${rung.rung}`}>
      <div className="rung-head">
        <h3>{say(rung.title)}</h3>
        {rung.rung === path.nearest && <span className="rung-tag">{t('path.nearest')}</span>}
        {rung.rung === path.worthiest && <span className="rung-tag">{t('path.worthiest')}</span>}
      </div>
      {held !== null && (
        <p className="small rung-over">
          {t('path.state_over')} <HeldDays held={held} />
        </p>
      )}
      {worth !== null && (
        <>
          <WorthSums worth={worth} />
          <WorthLines worth={worth} />
        </>
      )}
      <div className="rung-asks">
        <h4>{t('path.asks')}</h4>
        <RungAsks rung={rung} />
        <FillFacts missing={rung.missing} />
        <p className="small soft rung-unstated">{say(rung.unstated)}</p>
      </div>
    </li>
  );
}
