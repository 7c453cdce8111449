import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../api/audit-queries.ts';
import { showMoment } from '../display/moment.ts';
import { useSay } from '../i18n/use-say.ts';
import './audit.css';
import { Result } from './result.tsx';
import { nobodyWords, useRoleWords } from './use-role-words.ts';

/** Entries of the log as lines: what was done, by whom, when, and whether it was refused. */
export function EntryLines(props: { entries: readonly HistoryEntry[]; none: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const roleWords = useRoleWords();
  if (props.entries.length === 0) {
    return <p className="soft">{props.none}</p>;
  }
  return (
    <ol className="entry-lines">
      {props.entries.map((entry) => (
        <li key={entry.number}>
          <p className="entry-what">
            <strong>{say(entry.operation_title)}</strong> <Result result={entry.result} />
          </p>
          <p className="small soft">
            <time dateTime={entry.at}>{showMoment(entry.at)}</time> ·{' '}
            {entry.name ?? t(nobodyWords(entry.role))} · {entry.post_title ?? roleWords(entry.role)}
            {entry.acting_for_name !== null && (
              <> · {t('audit.onBehalf', { name: entry.acting_for_name })}</>
            )}
          </p>
          <Detail detail={entry.detail} />
        </li>
      ))}
    </ol>
  );
}

const TOLD = ['reason', 'basis', 'evidence', 'source'] as const;

/** Why it was done and on what it rests, where the entry tells. */
function Detail({ detail }: { detail: HistoryEntry['detail'] }) {
  const { t } = useTranslation();
  return TOLD.map((name) => {
    const text = detail[name];
    if (typeof text !== 'string') return null;
    return (
      <p key={name} className="small soft">
        {t(`detail.${name}`, { text })}
      </p>
    );
  });
}
