import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MarkedWording } from './marked-wording.tsx';
import { Skeleton } from './skeleton.tsx';
import type { IntakeArticle } from './types.ts';

/** An article of the text: whether clauses cover it, its wording with the figures marked, skeletons. */
export function TextArticle(props: {
  article: IntakeArticle;
  policy: string | null;
  chosen: boolean;
  choose: (on: boolean) => void;
}) {
  const { article, policy, chosen, choose } = props;
  const { name, title, line, link, proposals } = article;
  const { t } = useTranslation();
  const canKeep = policy !== null && link !== null;
  return (
    <li className="text-article">
      <div className="row between">
        {canKeep ? (
          <label className="text-choice" lang="zh-CN">
            <input
              type="checkbox"
              checked={chosen}
              onChange={(event) => choose(event.target.checked)}
            />
            <span>
              <strong>{name}</strong> {title}
            </span>
          </label>
        ) : (
          <p className="text-choice" lang="zh-CN">
            <span>
              <strong>{name}</strong> {title}
            </span>
          </p>
        )}
        <State article={article} />
      </div>
      {policy !== null && link === null && <p className="tiny faint">{t('intake.notNamed')}</p>}
      <details>
        <summary>{t('intake.wording', { line })}</summary>
        <MarkedWording article={article} />
      </details>
      {proposals.map((proposal) => (
        <Skeleton key={proposal.id} proposal={proposal} article={name} policy={policy} />
      ))}
    </li>
  );
}

function State({ article }: { article: IntakeArticle }) {
  const { t } = useTranslation();
  const { link, proposals } = article;
  if (link !== null && link.clauses.length > 0) {
    return (
      <span className="row">
        <span className="badge text-covered">{t('intake.covered')}</span>
        {link.clauses.map((clause) => {
          const [policy = '', id = ''] = clause.split('/');
          return (
            <Link key={clause} to="/policies/$policy/$article" params={{ policy, article: id }}>
              {id}
            </Link>
          );
        })}
      </span>
    );
  }
  if (proposals.length > 0) return <span className="badge text-open">{t('intake.open')}</span>;
  return <span className="badge">{link?.reason ? t('intake.reasoned') : t('intake.nothing')}</span>;
}
