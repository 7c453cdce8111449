import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../../rules/view.ts';
import { useSay } from '../i18n/use-say.ts';
import { GuideParts } from '../policies/guide-parts.tsx';

/** The clauses of the file as they would be shown. */
export function Preview({ clauses }: { clauses: readonly ClauseView[] }) {
  const { t } = useTranslation();
  const say = useSay();
  if (clauses.length === 0) return null;
  return (
    <details className="card draft-preview no-print">
      <summary>
        <h2 className="title-section">{t('draft.preview')}</h2>
      </summary>
      {clauses.map((clause) => (
        <div key={clause.clause} className="stack">
          <p>
            <strong>
              {clause.article} {say(clause.title)}
            </strong>
          </p>
          <p className="soft" lang="zh-CN">
            {clause.summary}
          </p>
          <GuideParts clause={clause} policy={undefined} />
        </div>
      ))}
    </details>
  );
}
