import { useTranslation } from 'react-i18next';
import { validityWords } from '../../rules/view.ts';
import type { Validity } from '../../values/index.ts';
import { useSay } from '../i18n/use-say.ts';

/** Validity on the as-of date; where the period is known it says until or since when. */
export function ValidityBadge(props: {
  validity: Validity;
  period?: { from: string | null; to: string | null };
}) {
  const { t } = useTranslation();
  const say = useSay();
  const { validity, period } = props;
  const until = validity === 'in_force' || validity === 'expired' ? period?.to : null;
  const since = validity === 'not_yet' ? period?.from : null;
  return (
    <span className={`badge validity-${validity}`}>
      <span className="badge-dot" aria-hidden="true" />
      {say(validityWords[validity])}
      {until != null && <span className="badge-day">{t('validity.until', { day: until })}</span>}
      {since != null && <span className="badge-day">{t('validity.since', { day: since })}</span>}
    </span>
  );
}
