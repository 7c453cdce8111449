import { useTranslation } from 'react-i18next';
import type { NoticeEntry } from '../api/notice-queries.ts';

/** How a line stands, or how many stand so. Told apart by words and form, not by colour alone. */
export function LineBadge({ state, count }: { state: NoticeEntry['state']; count?: number }) {
  const { t } = useTranslation();
  return (
    <span className={`badge line-${state}`}>
      <span className="badge-dot" aria-hidden="true" />
      {t(`lineState.${state}`)}
      {count !== undefined && <span className="figure">{count}</span>}
    </span>
  );
}
