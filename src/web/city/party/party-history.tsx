import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { historyQuery } from '../../api/audit-queries.ts';
import { EntryLines } from '../../audit/entry-lines.tsx';
import { Fetched } from '../../desk/fetched.tsx';
import { useMayHere } from '../../people/use-me.ts';

const SHOWN = 8;

/** 操作记录: what was done about the party, by whom, the latest first. */
export function PartyHistory({ party }: { party: string }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const [all, setAll] = useState(false);
  const history = useQuery({ ...historyQuery(party), enabled: may('listHistory') });
  if (!may('listHistory')) return null;
  return (
    <section className="card stack tight" aria-labelledby="history-title">
      <h2 className="title-section" id="history-title">
        {t('audit.ofParty')}
      </h2>
      <Fetched query={history}>
        {(entries) => (
          <>
            <EntryLines
              entries={all ? entries : entries.slice(0, SHOWN)}
              none={t('audit.noneOfParty')}
            />
            {entries.length > SHOWN && !all && (
              <button
                type="button"
                className="link-button small no-print"
                onClick={() => setAll(true)}
              >
                {t('audit.all', { count: entries.length })}
              </button>
            )}
          </>
        )}
      </Fetched>
    </section>
  );
}
