import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BatchLine } from '../api/batch-queries.ts';
import { useLang } from '../i18n/use-say.ts';
import { batchMonth } from './batch-month.ts';
import './batches.css';

/** Batches, each with what there is to do in it. */
export function BatchLines({ batches, named }: { batches: readonly BatchLine[]; named: boolean }) {
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <ul className="lines batch-lines">
      {batches.map(({ call, batch, cases, counts }) => (
        <li key={`${batch} ${call.id}`} className="row between">
          <span>
            <Link to="/calls/$call/batches/$batch" params={{ call: call.id, batch }}>
              {t('batch.title', { month: batchMonth(batch, lang) })}
            </Link>
            {named && (
              <span className="tiny faint block" lang="zh-CN">
                {call.title}
              </span>
            )}
          </span>
          <span className="row small soft batch-marks">
            <span>{t('batch.caseCount', { count: cases })}</span>
            {(['ready', 'returned'] as const).map(
              (state) =>
                counts[state] > 0 && (
                  <span key={state} className={`badge batch-state is-${state}`}>
                    {t(`batchState.${state}`)} {counts[state]}
                  </span>
                ),
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
