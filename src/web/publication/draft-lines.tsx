import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DraftLine } from '../api/publication-queries.ts';
import { showMoment } from '../display/moment.ts';
import { useSay } from '../i18n/use-say.ts';
import { nameOf } from './names-of.ts';
import { StateBadge } from './state-badge.tsx';

/** Drafts, each with its clause, where it stands, and who wrote in it. */
export function DraftLines({ drafts }: { drafts: readonly DraftLine[] }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <ul className="lines">
      {drafts.map(({ draft, path, title, state, example, note, writers, last_at }) => (
        <li key={draft} className="line">
          <div>
            <p className="row">
              <Link to="/publication/$draft" params={{ draft }}>
                {title === null ? path : say(title)}
              </Link>
              <StateBadge state={state} />
              {example && <span className="tiny faint">{t('publication.example')}</span>}
            </p>
            <p className="small soft" lang="zh-CN">
              {note}
            </p>
            <p className="tiny faint">
              {writers.map((by) => nameOf(by, t('publication.you'))).join('、')} ·{' '}
              {showMoment(last_at)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
