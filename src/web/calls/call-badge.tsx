import { useTranslation } from 'react-i18next';
import type { CallLine } from '../api/call-queries.ts';

/** How a call stands, with the days that are left. Told apart by words and form, not by colour alone. */
export function CallBadge({ call }: { call: Pick<CallLine, 'state' | 'days_left' | 'window'> }) {
  const { t } = useTranslation();
  const { state, days_left, window } = call;
  return (
    <span className={`badge call-${state}`}>
      <span className="badge-dot" aria-hidden="true" />
      {t(`callState.${state}`)}
      {days_left !== null && (
        <span className="badge-day">
          {days_left === 0 ? t('call.lastDay') : t('call.left', { count: days_left })}
        </span>
      )}
      {state === 'upcoming' && (
        <span className="badge-day">{t('validity.since', { day: window.from })}</span>
      )}
    </span>
  );
}
