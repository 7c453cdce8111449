import { useTranslation } from 'react-i18next';
import type { Held } from '../../rules/view.ts';

/** Marks what is on hold; nothing where it is not. The reason is at hand. */
export function HeldBadge({ held }: { held: Held | null }) {
  const { t } = useTranslation();
  if (held === null) return null;
  return (
    <span className="badge held" title={held.reason}>
      <span className="badge-dot" aria-hidden="true" />
      {t('hold.badge')}
      <span className="badge-day">{t('hold.since', { day: held.since })}</span>
    </span>
  );
}
