import { useTranslation } from 'react-i18next';
import type { KeptStatement } from '../../api/city-queries.ts';
import { showMoment } from '../../display/moment.ts';

/** Where a statement has no value: that it was taken back, or erased and when. */
export function NoValue({ statement }: { statement: KeptStatement }) {
  const { t } = useTranslation();
  const { erased_at } = statement;
  if (erased_at === null) return <span className="soft">{t('changes.takenBack')}</span>;
  return (
    <span className="soft">
      {t('personal.erased')}{' '}
      <span className="tiny faint">{t('personal.erasedOn', { at: showMoment(erased_at) })}</span>
    </span>
  );
}
