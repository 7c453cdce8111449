import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { libraryQuery } from '../../api/queries.ts';
import { DeskPart } from '../../desk/part.tsx';
import { useAsOf } from '../../frame/as-of.ts';
import { FailureWords } from '../../frame/failure-words.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { TextArticle } from './text-article.tsx';
import type { IntakeDocument, IntakeFile } from './types.ts';

/** One document of the file: the policy that it is, and its articles to choose from. */
export function TextDocument(props: {
  file: IntakeFile;
  document: IntakeDocument;
  /** Reads the file again as the text of a policy; not where it holds several documents. */
  choosePolicy: ((policy: string) => void) | undefined;
}) {
  const { title, number, policy, articles } = props.document;
  const { t } = useTranslation();
  const keepable = policy === null ? [] : articles.filter(({ link }) => link !== null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(keepable.map(({ name }) => name)),
  );
  const keeping = useMutation({
    mutationFn: () =>
      client.keepPolicyText({
        policy: policy ?? '',
        file: props.file,
        articles: keepable
          .filter(({ name }) => chosen.has(name))
          .map(({ name, link, wording }) => ({ article: link?.article ?? name, text: wording })),
      }),
  });
  const choose = (names: readonly string[], on: boolean) => {
    keeping.reset();
    setChosen((before) => {
      const after = new Set(before);
      for (const name of names) on ? after.add(name) : after.delete(name);
      return after;
    });
  };
  const covered = articles.filter(({ link }) => link && link.clauses.length > 0).length;
  const proposed = articles.filter(({ proposals }) => proposals.length > 0).length;
  return (
    <DeskPart title={title ?? t('intake.noTitle')}>
      <p className="small soft">
        {number !== null && <span lang="zh-CN">{number} · </span>}
        {t('intake.counts', { articles: articles.length, covered, proposed })}
      </p>
      <WhichPolicy policy={policy} choose={props.choosePolicy} />
      {articles.length === 0 && <p className="soft">{t('intake.empty')}</p>}
      {keepable.length > 0 && (
        <div className="row text-keep">
          <label className="text-choice">
            <input
              type="checkbox"
              checked={chosen.size === keepable.length}
              onChange={(event) =>
                choose(
                  keepable.map(({ name }) => name),
                  event.target.checked,
                )
              }
            />
            {t('intake.all')}
          </label>
          <button
            type="button"
            className="button primary"
            disabled={chosen.size === 0 || keeping.isPending}
            onClick={() => keeping.mutate()}
          >
            {t('intake.keep', { count: chosen.size })}
          </button>
          <p role="status">{keeping.isSuccess && t('intake.kept', { count: keeping.data.kept })}</p>
        </div>
      )}
      <div role="alert">{keeping.isError && <FailureWords error={keeping.error} />}</div>
      <ul className="text-articles">
        {articles.map((article) => (
          <TextArticle
            key={article.name}
            article={article}
            policy={policy}
            chosen={chosen.has(article.name)}
            choose={(on) => choose([article.name], on)}
          />
        ))}
      </ul>
    </DeskPart>
  );
}

function WhichPolicy(props: {
  policy: string | null;
  choose: ((policy: string) => void) | undefined;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const id = useId();
  const { asOf } = useAsOf();
  const policies = useQuery(libraryQuery(asOf)).data?.policies ?? [];
  const { choose } = props;
  if (choose === undefined) {
    const known = policies.find(({ policy }) => policy === props.policy);
    return <p className="small">{known ? say(known.title) : t('intake.unknown')}</p>;
  }
  return (
    <div className="field">
      <label htmlFor={id}>{t('intake.which')}</label>
      <select
        id={id}
        value={props.policy ?? ''}
        onChange={(event) => event.target.value !== '' && choose(event.target.value)}
      >
        <option value="">{t('intake.unknown')}</option>
        {policies.map(({ policy, title }) => (
          <option key={policy} value={policy}>
            {say(title)}
          </option>
        ))}
      </select>
    </div>
  );
}
