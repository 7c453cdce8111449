import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case-queries.ts';
import { useSay } from '../../i18n/use-say.ts';
import { EventLine } from '../case/event-line.tsx';

/** What others did in a case since it was opened for an action. */
export function Meanwhile({ theCase, since }: { theCase: CaseView; since: number }) {
  const { t } = useTranslation();
  const say = useSay();
  const later = theCase.events.filter(({ number }) => number > since);
  return (
    <div className="act-meanwhile" role="status">
      <p>
        <strong>{t('act.meanwhile', { place: say(theCase.at.title) })}</strong>
      </p>
      <ol className="timeline">
        {later.map((event) => (
          <EventLine key={event.number} event={event} theCase={theCase} />
        ))}
      </ol>
      <p className="small">{t('act.keptTyped')}</p>
    </div>
  );
}
