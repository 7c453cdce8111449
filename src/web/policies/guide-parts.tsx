import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { authorityWords, type ClauseView, type PolicyView } from '../../rules/view.ts';
import { wordingQuery } from '../api/publication-queries.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { GuideExamples } from './guide-examples.tsx';
import { GuidePolicyQuestions } from './guide-policy-questions.tsx';
import { GuideQuestions } from './guide-questions.tsx';
import { GuideRestricted } from './guide-restricted.tsx';
import { GuideRule } from './guide-rule.tsx';
import { GuideUndertaking } from './guide-undertaking.tsx';
import { OfficialWording } from './official-wording.tsx';
import { Part } from './part.tsx';
import { PolicyReviews } from './policy-reviews.tsx';

/** What a service guide must say and these policy texts do not: shown as not stated, never guessed. */
const UNSTATED = [
  'materials',
  'steps',
  'statutoryTime',
  'promisedTime',
  'fee',
  'complaints',
] as const;

/** The rows of the guide. */
export function GuideParts(props: { clause: ClauseView; policy: PolicyView | undefined }) {
  const { clause, policy } = props;
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const wordings = useQuery(wordingQuery(clause.policy, clause.article)).data ?? [];
  const who = clause.beneficiaries.map(({ label }) => say(label));
  return (
    <div className="guide-parts">
      <Part name={t('guide.basis')}>
        {policy !== undefined && (
          <p>
            {say(policy.title) === say(policy.cited_as) || `${say(policy.cited_as)} `}
            <span>{say(policy.title)}</span>
          </p>
        )}
        <p>
          <span lang="zh-CN">{clause.article}</span> · {t('guide.inForceBasis')}{' '}
          {clause.in_force.basis === '' ? (
            <span className="unstated">{t('guide.unstated')}</span>
          ) : (
            <span lang="zh-CN">{clause.in_force.basis}</span>
          )}
        </p>
        <PolicyReviews policy={clause.policy} />
      </Part>
      <Part name={t('guide.who')}>
        <p>{who.join(lang === 'zh' ? '、' : ', ')}</p>
      </Part>
      <Part name={t('guide.counted')}>
        <p>
          {clause.kind.id === 'party'
            ? t('guide.countedOnParty', { date: say(clause.counted_on.label) })
            : t('guide.countedOn', {
                kind: say(clause.kind.label),
                date: say(clause.counted_on.label),
              })}
        </p>
      </Part>
      <div className={wordings.length > 0 ? 'beside-wording' : undefined}>
        <div>
          <GuideRule clause={clause} />
        </div>
        <OfficialWording wordings={wordings} />
      </div>
      <GuideUndertaking undertaking={policy?.undertaking ?? null} />
      <GuideRestricted concerns={clause.restricted} />
      {clause.authority !== 'service' && (
        <Part name={t('guide.result')}>
          <p>{say(authorityWords[clause.authority])}</p>
        </Part>
      )}
      <GuideExamples examples={clause.examples} />
      <GuideQuestions questions={clause.questions} />
      <GuidePolicyQuestions policy={policy} />
      <Part name={t('guide.ask')}>
        {policy?.interpreted_by == null ? (
          <p className="unstated">{t('guide.unstated')}</p>
        ) : (
          <p lang="zh-CN">{policy.interpreted_by}</p>
        )}
      </Part>
      {UNSTATED.map((row) => (
        <Part key={row} name={t(`guide.${row}`)}>
          <p className="unstated">{t('guide.unstated')}</p>
        </Part>
      ))}
    </div>
  );
}
