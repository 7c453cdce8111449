import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Path } from '../../rules/view.ts';
import { useSay } from '../i18n/use-say.ts';
import { HeldRung } from './held-rung.tsx';
import { RungCard } from './rung-card.tsx';
import { stateOf } from './rung-state.ts';

/** A stage with what is held of it, what could come next, and what only other rules speak of. */
export function StageRungs({ path, stage }: { path: Path; stage: Path['stages'][number] }) {
  const { t } = useTranslation();
  const say = useSay();
  const id = useId();
  const rungs = path.rungs.filter((rung) => rung.stage === stage.id);
  const held = rungs.filter((rung) => stateOf(rung) === 'held');
  const open = rungs.filter((rung) => ['open', 'over'].includes(stateOf(rung)));
  const plain = rungs.filter((rung) => stateOf(rung) === 'plain');
  return (
    <section className="stage" aria-labelledby={id}>
      <header className="stage-head">
        <h2 className="title-section" id={id}>
          {say(stage.title)}
        </h2>
        <p className="small soft">{say(stage.note)}</p>
      </header>
      {held.length > 0 && (
        <ul className="stage-held">
          {held.map((rung) => (
            <HeldRung key={rung.rung} rung={rung} />
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <ul className="stage-open">
          {open.map((rung) => (
            <RungCard key={rung.rung} rung={rung} path={path} />
          ))}
        </ul>
      )}
      {plain.length > 0 && (
        <div className="stage-plain small">
          <h3>{t('path.plain')}</h3>
          <ul>
            {plain.map(({ rung, title, unstated }) => (
              <li key={rung} id={`rung-${rung}`}>
                <strong>{say(title)}</strong> <span className="soft">{say(unstated)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
