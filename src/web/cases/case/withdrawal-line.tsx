import { useTranslation } from 'react-i18next';
import type { CasePaper } from '../../api/case-file-queries.ts';
import { showMoment } from '../../display/moment.ts';

/** That a paper was withdrawn: it moves the case nowhere, and stands among what happened. */
export function WithdrawalLine(props: {
  paper: Omit<CasePaper, 'withdrawn'>;
  withdrawn: NonNullable<CasePaper['withdrawn']>;
}) {
  const { paper, withdrawn } = props;
  const { t } = useTranslation();
  const { kind, number, office_number, office, withdrawn_on } = paper;
  const who = [withdrawn.name, office].filter((part) => part !== null);
  return (
    <li className="event event-against">
      <p>
        <strong>{t('casePaper.timeline', { name: t(`paperKind.${kind}`) })}</strong>{' '}
        <span className="small soft" lang="zh-CN">
          {office_number ?? number}
        </span>
      </p>
      <p className="tiny faint">
        <time dateTime={withdrawn_on ?? ''} title={showMoment(withdrawn.at)}>
          {withdrawn_on}
        </time>{' '}
        · {who.join(' · ')}
      </p>
      <p className="event-words" lang="zh-CN">
        {withdrawn.reason}
      </p>
    </li>
  );
}
