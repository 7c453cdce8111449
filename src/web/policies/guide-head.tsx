import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClauseView, PolicyView } from '../../rules/view.ts';
import { ApplyNow } from '../calls/apply-now.tsx';
import { useAsOf } from '../frame/as-of.ts';
import { Icon } from '../frame/icon.tsx';
import { useTitle } from '../frame/use-title.ts';
import { useSay } from '../i18n/use-say.ts';
import { Amount } from '../status/amount.tsx';
import { HeldBadge } from '../status/held-badge.tsx';
import { ValidityBadge } from '../status/validity-badge.tsx';

/** Validity on the as-of date first, then what it is, the most it can bring, and the way on. */
export function GuideHead(props: { clause: ClauseView; policy: PolicyView | undefined }) {
  const { clause, policy } = props;
  const { t } = useTranslation();
  const say = useSay();
  const { asOf } = useAsOf();
  const { from, to } = clause.in_force;
  useTitle(`${say(clause.title)} ${clause.article}`);
  return (
    <header className="guide-head">
      <div className={`guide-validity validity-ground-${clause.validity}`}>
        <ValidityBadge validity={clause.validity} />
        <span>
          {t(`validityNote.${clause.validity}`, {
            day: asOf,
            from: from ?? t('guide.unstated'),
            to: to ?? t('guide.unstated'),
          })}
        </span>
      </div>
      {clause.held !== null && (
        <div className="guide-validity validity-ground-expired">
          <HeldBadge held={clause.held} />
          <span>{t('hold.held', clause.held)}</span>
        </div>
      )}
      <p className="soft">
        {policy && say(policy.cited_as)} {clause.article}
      </p>
      <h1 className="title-page">{say(clause.title)}</h1>
      <p className="lead" lang="zh-CN">
        {clause.summary}
      </p>
      <ApplyNow clause={clause.clause} isHeld={clause.held !== null} />
      <div className="row between">
        {clause.authority === 'service' ? (
          <p className="guide-service">{t('guide.service')}</p>
        ) : (
          <p className="guide-amount">
            <Amount low_fen="0" high_fen={clause.highest_fen} />
          </p>
        )}
        <div className="row no-print">
          <Link to="/calculator" className="button primary">
            {t('guide.calculate')}
            <Icon name="arrow" />
          </Link>
          <button type="button" className="button" onClick={() => window.print()}>
            <Icon name="print" size={16} />
            {t('output.print')}
          </button>
        </div>
      </div>
    </header>
  );
}
