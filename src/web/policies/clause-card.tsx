import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { authorityWords, type ClauseSummary } from '../../rules/view.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { Amount } from '../status/amount.tsx';
import { HeldBadge } from '../status/held-badge.tsx';
import { ValidityBadge } from '../status/validity-badge.tsx';

/** What a card of the list says of a clause: validity, article, what it is, who it is for, the most it can bring. */
export const ClauseCard = memo(({ clause }: { clause: ClauseSummary }) => {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const who = clause.beneficiaries.map(({ label }) => say(label));
  return (
    <>
      <div className="row small">
        <ValidityBadge validity={clause.validity} period={clause.in_force} />
        <HeldBadge held={clause.held} />
        <span className="soft">{clause.article}</span>
        {clause.restricted.length > 0 && (
          <span className="badge restricted">{t('policies.restricted')}</span>
        )}
      </div>
      <h3 className="lead-title">
        <Link
          to="/policies/$policy/$article"
          params={{
            policy: clause.policy,
            article: clause.clause.slice(clause.clause.indexOf('/') + 1),
          }}
        >
          {say(clause.title)}
        </Link>
      </h3>
      <p className="soft small clause-summary" lang="zh-CN">
        {clause.summary}
      </p>
      <div className="lead-foot clause-foot">
        <span className="small">
          <span className="soft">{t('policies.for')}</span> {who.join(lang === 'zh' ? '、' : ', ')}
          <span className="soft"> · {say(authorityWords[clause.authority])}</span>
          {clause.open_questions > 0 && (
            <span className="soft">
              {' '}
              · {t('policies.openQuestions', { count: clause.open_questions })}
            </span>
          )}
        </span>
        {clause.authority !== 'service' && (
          <span className="clause-amount">
            <Amount low_fen="0" high_fen={clause.highest_fen} />
          </span>
        )}
      </div>
    </>
  );
});
