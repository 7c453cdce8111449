import type { IntakeArticle } from './types.ts';

/** The wording of an article, with the figures that say what is given marked in it. */
export function MarkedWording({ article }: { article: IntakeArticle }) {
  const { wording, figures } = article;
  const marked = figures.filter(({ role }) => role !== 'other');
  const ends = [0, ...marked.map(({ to }) => to)];
  return (
    <p className="text-wording" lang="zh-CN">
      {marked.map(({ from, to, role, of }, index) => (
        <span key={from}>
          {wording.slice(ends[index], from)}
          <mark className={`figure-${role}`} title={of ?? undefined}>
            {wording.slice(from, to)}
          </mark>
        </span>
      ))}
      {wording.slice(ends.at(-1))}
    </p>
  );
}
