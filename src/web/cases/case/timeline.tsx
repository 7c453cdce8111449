import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { casePapersQuery } from '../../api/case-file-queries.ts';
import type { CaseView } from '../../api/case-queries.ts';
import { DeskPart } from '../../desk/part.tsx';
import { EventLine } from './event-line.tsx';
import './timeline.css';
import { WithdrawalLine } from './withdrawal-line.tsx';

/** What happened in a case and to its papers, the latest first. */
export function Timeline({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const papers = useQuery(casePapersQuery(theCase.case)).data?.issued ?? [];
  const lines = [
    ...theCase.events.map((event) => ({
      at: event.at,
      line: <EventLine key={event.number} event={event} theCase={theCase} />,
    })),
    ...papers.flatMap(({ withdrawn, ...paper }) =>
      withdrawn === null
        ? []
        : { at: withdrawn.at, line: <WithdrawalLine key={paper.code} {...{ paper, withdrawn }} /> },
    ),
  ].toSorted((one, other) => one.at.localeCompare(other.at));
  return (
    <DeskPart title={t('caseView.timeline')}>
      <ol className="timeline" reversed>
        {lines.toReversed().map(({ line }) => line)}
      </ol>
    </DeskPart>
  );
}
