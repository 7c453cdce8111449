import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftsQuery } from '../api/publication-queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { DeskPart } from '../desk/part.tsx';
import { Icon } from '../frame/icon.tsx';
import { BeginDraft } from './begin-draft.tsx';
import { DraftLines } from './draft-lines.tsx';
import { useMay } from './use-may.ts';

/** The drafts that somebody is still to work on; those that are done with are folded away. */
export function Drafts() {
  const { t } = useTranslation();
  const open = useQuery(draftsQuery('open'));
  const may = useMay('saveDraft');
  const [beginning, setBeginning] = useState(false);
  return (
    <DeskPart
      title={t('publication.drafts')}
      aside={
        may && (
          <button type="button" className="button slim" onClick={() => setBeginning(true)}>
            <Icon name="plus" size={16} />
            {t('publication.begin')}
          </button>
        )
      }
    >
      <Fetched query={open}>
        {(drafts) =>
          drafts.length === 0 ? (
            <p className="soft">{t('publication.noDrafts')}</p>
          ) : (
            <DraftLines drafts={drafts} />
          )
        }
      </Fetched>
      <Done />
      {beginning && <BeginDraft shut={() => setBeginning(false)} />}
    </DeskPart>
  );
}

function Done() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const done = useQuery({ ...draftsQuery('done'), enabled: open });
  return (
    <details className="no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('publication.done')}</summary>
      {open && (
        <Fetched query={done}>
          {(drafts) =>
            drafts.length === 0 ? (
              <p className="soft">{t('publication.noneDone')}</p>
            ) : (
              <DraftLines drafts={drafts} />
            )
          }
        </Fetched>
      )}
    </details>
  );
}
