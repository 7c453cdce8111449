import { useTranslation } from 'react-i18next';
import type { RungAnswer } from '../../rules/view.ts';
import { useSay } from '../i18n/use-say.ts';
import { Mark } from '../status/mark.tsx';
import { HeldDays } from './held-days.tsx';

/** A rung that is held: since when, and until when as far as that is known. */
export function HeldRung({ rung }: { rung: RungAnswer }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <li className="held-rung" id={`rung-${rung.rung}`}>
      <Mark name="computed" />
      <div>
        <h3>{say(rung.title)}</h3>
        <p className="small soft">
          {t('path.state_held')} {rung.held !== null && <HeldDays held={rung.held} />}
        </p>
      </div>
    </li>
  );
}
