import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Path, RungAnswer } from '../../rules/view.ts';
import { useSay } from '../i18n/use-say.ts';
import { Amount } from '../status/amount.tsx';
import { Mark, type MarkName } from '../status/mark.tsx';
import { type RungState, stateOf } from './rung-state.ts';
import { sumsOf } from './sums-of.ts';

const MARKS = {
  held: 'computed',
  over: 'expired',
  open: 'near',
  plain: 'paid',
} as const satisfies Record<RungState, MarkName>;

/** The way up at one look: three terraces, from left to right on a desk, one line on a phone. */
export function Terraces({ path }: { path: Path }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <nav aria-label={t('path.way')} className="terraces">
      <ol>
        {path.stages.map((stage, step) => (
          <li
            key={stage.id}
            className={stage.id === path.stage ? 'terrace here' : 'terrace'}
            style={{ '--step': step } as CSSProperties}
          >
            <p className="terrace-name">
              <span className="title-section">{say(stage.title)}</span>
              {stage.id === path.stage && <span className="terrace-here">{t('path.here')}</span>}
            </p>
            <ul>
              {path.rungs
                .filter((rung) => rung.stage === stage.id)
                .map((rung) => (
                  <Node key={rung.rung} rung={rung} isNearest={rung.rung === path.nearest} />
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Node({ rung, isNearest }: { rung: RungAnswer; isNearest: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  const state = stateOf(rung);
  const [sum] = rung.worth === null ? [] : sumsOf(rung.worth);
  return (
    <li className={`node node-${state}${isNearest ? ' node-nearest' : ''}`}>
      <a href={`#rung-${rung.rung}`}>
        <Mark name={MARKS[state]} size={18} />
        <span className="node-words">
          <span className="node-name">{say(rung.title)}</span>
          <span className="tiny soft">
            {state === 'held' || state === 'over' || sum === undefined ? (
              t(`path.state_${state}`)
            ) : (
              <>
                <Amount low_fen={sum.low_fen} high_fen={sum.high_fen} />
                {sum.name === 'worthUndated' && ` ${t('path.undatedShort')}`}
              </>
            )}
          </span>
        </span>
      </a>
    </li>
  );
}
