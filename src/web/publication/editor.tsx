import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../api/publication-queries.ts';
import { FailureWords } from '../frame/failure-words.tsx';
import { LineNumbers } from './line-numbers.tsx';
import { placeOfLine } from './lines.ts';
import { Problems } from './problems.tsx';
import type { DraftText } from './use-draft-text.ts';

/** The clause's file with its lines numbered, and beside them what is wrong with which line. */
export function Editor({ draft, own }: { draft: Draft; own: DraftText }) {
  const { t } = useTranslation();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLDivElement>(null);
  const { text, type, check, isChecking, error } = own;
  const problems = check?.problems ?? [];
  const lines = text.split('\n').length;
  const goTo = (line: number) => {
    const [from, to] = placeOfLine(text, line);
    const own = area.current;
    if (own === null) return;
    own.focus();
    own.setSelectionRange(from, to);
    own.scrollTop = ((line - 4) / lines) * own.scrollHeight;
  };
  return (
    <section className="card editor no-print" aria-labelledby={id}>
      <div className="row between">
        <h2 className="title-section" id={id}>
          {t('draft.text')}
        </h2>
        <p className="small soft" role="status">
          {isChecking
            ? t('draft.checking')
            : problems.length === 0
              ? check !== null && t('draft.sound')
              : t('draft.problemCount', { count: problems.length })}
        </p>
      </div>
      <p className="tiny faint">{draft.path}</p>
      <div className="editor-body">
        <div className="editor-text">
          <LineNumbers box={numbers} count={lines} problems={problems} path={draft.path} />
          <textarea
            ref={area}
            value={text}
            lang="zh-CN"
            spellCheck={false}
            wrap="off"
            readOnly={!draft.may.edit}
            aria-labelledby={id}
            aria-describedby={`${id}-problems`}
            onChange={(event) => type(event.target.value)}
            onScroll={(event) => {
              if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop;
            }}
          />
        </div>
        <div id={`${id}-problems`} className="editor-problems">
          {error !== null && (
            <div className="complaint" role="alert">
              <FailureWords error={error} />
            </div>
          )}
          <Problems problems={problems} path={draft.path} goTo={goTo} />
        </div>
      </div>
    </section>
  );
}
