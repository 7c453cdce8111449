import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../api/publication-queries.ts';
import { Icon } from '../frame/icon.tsx';
import { useSay } from '../i18n/use-say.ts';
import { nameOf } from './names-of.ts';
import { StateBadge } from './state-badge.tsx';

/** Which clause it is about, where it stands, who wrote in it, and what it still lacks. */
export function DraftHead({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const say = useSay();
  const { title, path, state, example, note, writers, base_version, version, lacks } = draft;
  return (
    <header className="stack tight">
      <nav aria-label={t('guide.path')} className="small no-print">
        <Link to="/publication">{t('publication.title')}</Link>
        <span className="faint"> / {t('draft.title')}</span>
      </nav>
      <div className="row between">
        <h1 className="title-page">{title === null ? path : say(title)}</h1>
        <button type="button" className="button no-print" onClick={() => window.print()}>
          <Icon name="print" size={16} />
          {t('draft.print')}
        </button>
      </div>
      <p className="row">
        <StateBadge state={state} />
        {example && <span className="tiny faint">{t('publication.example')}</span>}
        <span className="small soft">
          {t('draft.by', {
            names: writers.map((by) => nameOf(by, t('publication.you'))).join('、'),
          })}
        </span>
        <span className="small soft">{t('draft.base', { base: base_version, version })}</span>
      </p>
      {note !== '' && (
        <p className="lead" lang="zh-CN">
          {note}
        </p>
      )}
      {lacks.length > 0 && (
        <div className="draft-lacks small">
          <p>{t('draft.lacks')}</p>
          <ul>
            {lacks.map((lack) => (
              <li key={lack.zh}>{say(lack)}</li>
            ))}
          </ul>
        </div>
      )}
    </header>
  );
}
