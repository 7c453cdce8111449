import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../../dossiers/index.ts';
import { libraryQuery } from '../../api/queries.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { useLang } from '../../i18n/use-say.ts';
import { useVocabulary } from '../vocabulary-context.tsx';
import { type ChangedEntry, type ChangeLine, describeChanges } from './describe-changes.ts';

/**
 * What leads from one dossier to another, each value with what it was and what it is, and what else
 * is to be said of it. With `most` the first so many entries are shown, and all at a press.
 */
export function ChangeList(props: {
  before: Dossier;
  after: Dossier;
  noteOf?: (key: string) => ReactNode;
  most?: number;
}) {
  const { before, after, noteOf, most = Number.POSITIVE_INFINITY } = props;
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const lang = useLang();
  const vocabulary = useVocabulary();
  const { asOf } = useAsOf();
  const clauses = useQuery(libraryQuery(asOf)).data?.clauses ?? [];
  const entries = describeChanges(before, after, { vocabulary, clauses, lang });
  if (entries.length === 0) {
    return <p className="soft small">{t('changes.none')}</p>;
  }
  const shown = all ? entries : entries.slice(0, most);
  return (
    <>
      <ul className="changes">
        {shown.map((entry) => (
          <li key={`${entry.section} ${entry.entry}`}>
            <EntryTitle entry={entry} />
            {entry.lines.length > 0 && (
              <dl>
                {entry.lines.map((line) => (
                  <Line key={line.key} line={line} note={noteOf?.(line.key)} />
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
      {shown.length < entries.length && (
        <button type="button" className="link-button small" onClick={() => setAll(true)}>
          {t('importing.allChanges', { count: entries.length })}
        </button>
      )}
    </>
  );
}

function EntryTitle({ entry }: { entry: ChangedEntry }) {
  const { t } = useTranslation();
  const { section, is, title } = entry;
  const name = section === 'records' ? title : t(`changes.${section}`, { number: entry.entry });
  return (
    <p className="changes-entry">
      {is !== 'changed' && (
        <span className={`changes-mark changes-${is}`}>{t(`changes.${is}`)}</span>
      )}
      {is === 'removed' ? <s>{name}</s> : name}
    </p>
  );
}

function Line({ line: { label, before, after }, note }: { line: ChangeLine; note: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="changes-line">
      <dt className="soft">{label}</dt>
      <dd>
        {before !== null && (
          <>
            <span className="unseen">{t('changes.was')} </span>
            <s>{before}</s>{' '}
          </>
        )}
        {before !== null && after !== null && (
          <span className="faint" aria-hidden="true">
            →{' '}
          </span>
        )}
        {after === null ? (
          <span className="soft">{t('changes.takenBack')}</span>
        ) : (
          <>
            <span className="unseen">{t('changes.is')} </span>
            <strong>{after}</strong>
          </>
        )}
        {note}
      </dd>
    </div>
  );
}
