import { useTranslation } from 'react-i18next';
import type { Draft } from '../api/publication-queries.ts';
import { DeskPart } from '../desk/part.tsx';
import { Comparisons } from './comparisons.tsx';
import { DraftBar } from './draft-bar.tsx';
import { DraftHead } from './draft-head.tsx';
import { DraftHistory } from './draft-history.tsx';
import { Editor } from './editor.tsx';
import { Effects } from './effects.tsx';
import { Preview } from './preview.tsx';
import { useDraftText } from './use-draft-text.ts';

/** The parts of a draft. Who writes sees the text first; who publishes, what it changes. */
export function DraftDesk({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const own = useDraftText(draft);
  const { check } = own;
  const editor = <Editor draft={draft} own={own} />;
  return (
    <article className="page draft">
      <DraftHead draft={draft} />
      {draft.may.edit && editor}
      {check !== null && (
        <>
          <DeskPart title={t('draft.changes')}>
            <Changes unchanged={check.unchanged} broken={check.problems.length > 0}>
              {check.comparisons.length > 0 && <Comparisons comparisons={check.comparisons} />}
            </Changes>
          </DeskPart>
          <DeskPart title={t('draft.effects')}>
            {check.clauses.length === 0 && check.problems.length > 0 ? (
              <p className="soft">{t('draft.problemsFirst')}</p>
            ) : (
              <Effects check={check} />
            )}
          </DeskPart>
          <Preview clauses={check.clauses} />
        </>
      )}
      {!draft.may.edit && editor}
      <DraftHistory draft={draft} />
      <DraftBar draft={draft} own={own} />
    </article>
  );
}

function Changes(props: { unchanged: boolean; broken: boolean; children: React.ReactNode }) {
  const { t } = useTranslation();
  if (props.unchanged) return <p className="soft">{t('draft.unchanged')}</p>;
  if (props.children) return props.children;
  return <p className="soft">{props.broken ? t('draft.problemsFirst') : t('draft.sameMeaning')}</p>;
}
