import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case-queries.ts';
import { type CaseNote, notesQuery } from '../../api/note-queries.ts';
import { Fetched } from '../../desk/fetched.tsx';
import { DeskPart } from '../../desk/part.tsx';
import { useMayUse } from '../../people/use-me.ts';
import './case-notes.css';
import { NoteForm } from './note-form.tsx';

/** 办理备注: what the offices of a case tell each other; nothing for who applies, nor for experts. */
export function CaseNotes({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const mayUse = useMayUse();
  const { case: id, standing } = theCase;
  const isInside = (standing === 'office' || standing === 'other') && mayUse('listCaseNotes');
  const query = useQuery({ ...notesQuery(id), enabled: isInside });
  const [writing, setWriting] = useState(false);
  if (!isInside) return null;
  return (
    <DeskPart
      title={t('caseNotes.title')}
      aside={
        standing === 'office' && !writing ? (
          <button type="button" className="button slim no-print" onClick={() => setWriting(true)}>
            {t('caseNotes.write')}
          </button>
        ) : undefined
      }
    >
      {writing && <NoteForm id={id} shut={() => setWriting(false)} />}
      <Fetched query={query}>
        {({ notes }) =>
          notes.length === 0 ? (
            <p className="small soft">{t('caseNotes.none')}</p>
          ) : (
            <ol className="case-notes">
              {notes.map((note) => (
                <NoteLine key={note.number} note={note} />
              ))}
            </ol>
          )
        }
      </Fetched>
    </DeskPart>
  );
}

function NoteLine({ note: { text, by, on } }: { note: CaseNote }) {
  return (
    <li className="case-note">
      <p className="answer-text">{text}</p>
      <p className="tiny soft">
        {by.party.name} {by.name ?? ''} · <time dateTime={on}>{on}</time>
      </p>
    </li>
  );
}
