import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Concerns } from '../../api/publication-queries.ts';
import { DeskPart } from '../../desk/part.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { DraftLines } from '../draft-lines.tsx';
import { useMay } from '../use-may.ts';
import { EnterDates } from './enter-dates.tsx';

type Undated = Concerns['undated'][number];

/** Documents whose text lacks a date: what it says, what it lacks, and a form to enter it. */
export function UndatedDocuments({ documents }: { documents: readonly Undated[] }) {
  const { t } = useTranslation();
  const [entering, setEntering] = useState<Undated | null>(null);
  const may = useMay('draftDates');
  return (
    <DeskPart title={t('concern.undated')}>
      <p className="soft small">{t('concern.undatedNote')}</p>
      {documents.length === 0 ? (
        <p className="soft">{t('concern.noneUndated')}</p>
      ) : (
        <ul className="lines">
          {documents.map((one) => (
            <UndatedLine
              key={one.policy}
              document={one}
              enter={may ? () => setEntering(one) : undefined}
            />
          ))}
        </ul>
      )}
      {entering && <EnterDates document={entering} shut={() => setEntering(null)} />}
    </DeskPart>
  );
}

function UndatedLine(props: { document: Undated; enter: (() => void) | undefined }) {
  const { document, enter } = props;
  const { t } = useTranslation();
  const say = useSay();
  const { title, cited_as, issued_on, from, to, lacks, says, drafts } = document;
  const known = Object.entries({ issued: issued_on, from, to } as const).flatMap(([end, day]) =>
    day === null ? [] : [t(`concernKnown.${end as 'issued' | 'from' | 'to'}`, { day })],
  );
  return (
    <li className="line">
      <div className="stack tight">
        <p className="row">
          <strong>{say(title)}</strong>
          {lacks.map((end) => (
            <span key={end} className="badge validity-undated">
              {t(`concernLacks.${end}`)}
            </span>
          ))}
        </p>
        <p className="small soft">{[say(cited_as), ...known].join(' · ')}</p>
        {says.length === 0 && known.length === 0 && (
          <p className="small soft">{t('concern.silent')}</p>
        )}
        {says.map((question) => (
          <p key={question} className="small concern-says" lang="zh-CN">
            {question}
          </p>
        ))}
        <p className="small soft">
          {t('concern.clauses', { count: document.clauses, undated: document.undated_clauses })}
        </p>
        {drafts.length > 0 && (
          <>
            <p className="small">{t('concern.underWay')}</p>
            <DraftLines drafts={drafts} />
          </>
        )}
        {enter && (
          <div className="row">
            <button type="button" className="button slim" onClick={enter}>
              {t('concern.enter')}
              <span className="unseen"> {say(title)}</span>
            </button>
          </div>
        )}
      </div>
    </li>
  );
}
