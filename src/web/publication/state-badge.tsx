import { useTranslation } from 'react-i18next';
import type { DraftLine } from '../api/publication-queries.ts';

/** Where a draft stands. */
export function StateBadge({ state }: Pick<DraftLine, 'state'>) {
  const { t } = useTranslation();
  return <span className={`badge draft-${state}`}>{t(`draftState.${state}`)}</span>;
}
