import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseLine } from '../api/case-queries.ts';
import { yearAwaited } from '../calendar/year-awaited.ts';
import { useAsOf } from '../frame/as-of.ts';
import { nearnessOf } from './due.ts';

/** By when, how near that is, and whether it is only provisional. */
export function DueLine({ due }: { due: CaseLine['due'] }) {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  const nearness = nearnessOf(due, asOf);
  if (due === null) return <span className="soft">{t('caseDue.unstated')}</span>;
  return (
    <span className="due-line">
      <time dateTime={due.on} className="nowrap">
        {due.on}
      </time>{' '}
      <span className={`badge due-${nearness.is}`}>
        {'days' in nearness
          ? t(`caseDue.${nearness.is}`, { count: nearness.days })
          : t(`caseDue.${nearness.is}`)}
      </span>
      {due.provisional && (
        <>
          {' '}
          <Link
            to="/calendar"
            search={{ year: yearAwaited(due.on) }}
            className="badge due-provisional"
            title={t('caseDue.provisionalNote')}
          >
            {t('caseDue.provisional')}
          </Link>
        </>
      )}
    </span>
  );
}
