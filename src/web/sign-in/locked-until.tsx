import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showMoment } from '../display/moment.ts';

/** Until when a lock-out lasts at most. */
export function LockedUntil({ seconds }: { seconds: number }) {
  const { t } = useTranslation();
  const [end] = useState(() => new Date(Date.now() + seconds * 1000).toISOString());
  return <p className="locked-until">{t('signIn.lockedUntil', { at: showMoment(end) })}</p>;
}
