import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case-queries.ts';
import { DeskPart } from '../../desk/part.tsx';
import { EventLine } from './event-line.tsx';
import './timeline.css';

/** What happened in a case, the latest first. */
export function Timeline({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const { events } = theCase;
  return (
    <DeskPart title={t('caseView.timeline')}>
      <ol className="timeline" reversed>
        {events.toReversed().map((event) => (
          <EventLine key={event.number} event={event} theCase={theCase} />
        ))}
      </ol>
    </DeskPart>
  );
}
