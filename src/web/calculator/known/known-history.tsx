import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { libraryQuery } from '../../api/queries.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { Icon } from '../../frame/icon.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { useSession, useTell } from '../session/provider.tsx';

/** What was paid before: which clause, how much and when. */
export function KnownHistory() {
  const { t } = useTranslation();
  const say = useSay();
  const { asOf } = useAsOf();
  const session = useSession();
  const tell = useTell();
  const library = useQuery(libraryQuery(asOf));
  const { history } = session.dossier;
  if (history.length === 0) {
    return null;
  }
  const titleOf = (id: unknown) => {
    const clause = library.data?.clauses.find((one) => one.clause === id);
    return clause === undefined ? String(id) : say(clause.title);
  };
  return (
    <div className="known-group">
      <h3>{t('known.history')}</h3>
      <ul className="stack tight">
        {history.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a payment has no id of its own.
          <li key={index} className="row between">
            <span>
              {[titleOf(entry.clause), entry.amount, entry.on, entry.year]
                .filter((part) => part !== undefined && part !== null)
                .join(' · ')}
            </span>
            <button
              type="button"
              className="icon-button"
              aria-label={t('known.remove', { record: titleOf(entry.clause) })}
              onClick={() => tell({ did: 'unpaid', index })}
            >
              <Icon name="trash" size={16} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
