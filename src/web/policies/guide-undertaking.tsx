import { useTranslation } from 'react-i18next';
import type { Undertaking } from '../../rules/view.ts';
import { useSay } from '../i18n/use-say.ts';
import { Part } from './part.tsx';

/** What those who take the money bind themselves to, and what follows if they do not. */
export function GuideUndertaking({ undertaking }: { undertaking: Undertaking | null }) {
  const { t } = useTranslation();
  const say = useSay();
  if (undertaking === null) {
    return null;
  }
  const { years, from, keeps, breach, interest } = undertaking;
  const rows = [
    ['undertakingYears', t('guide.years', { count: years })],
    ['undertakingFrom', say(from)],
    ['undertakingKeeps', say(keeps)],
    ['undertakingBreach', say(breach)],
    ['undertakingInterest', t(interest ? 'guide.interestDue' : 'guide.unstated')],
  ] as const;
  return (
    <Part name={t('guide.undertaking')}>
      <dl className="undertaking">
        {rows.map(([name, words]) => (
          <div key={name}>
            <dt className="soft">{t(`guide.${name}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
