import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { historyQuery } from '../../api/audit-queries.ts';
import { EntryLines } from '../../audit/entry-lines.tsx';
import { Fetched } from '../../desk/fetched.tsx';
import { useMayHere } from '../../people/use-me.ts';

/** So many entries are shown, then more, then the most that are given at once. */
const SHOWN = [8, 50, 200];

/** 操作记录: what was done about the party, by whom, the latest first. */
export function PartyHistory({ party }: { party: string }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const [step, setStep] = useState(0);
  const limit = SHOWN[step] ?? 0;
  const history = useQuery({ ...historyQuery(party, limit), enabled: may('listHistory') });
  if (!may('listHistory')) return null;
  return (
    <section className="card stack tight" aria-labelledby="history-title">
      <h2 className="title-section" id="history-title">
        {t('audit.ofParty')}
      </h2>
      <Fetched query={history}>
        {({ entries, next }) => (
          <>
            <EntryLines entries={entries} none={t('audit.noneOfParty')} />
            {next !== null && step + 1 < SHOWN.length && (
              <button
                type="button"
                className="link-button small no-print"
                disabled={history.isFetching}
                onClick={() => setStep(step + 1)}
              >
                {t('audit.more')}
              </button>
            )}
          </>
        )}
      </Fetched>
    </section>
  );
}
