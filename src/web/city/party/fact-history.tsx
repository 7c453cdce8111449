import { useTranslation } from 'react-i18next';
import type { KeptStatement } from '../../api/city-queries.ts';
import { placeValue, type Wording } from '../../calculator/dossier/place-words.ts';
import { showMoment } from '../../display/moment.ts';

/** What was said of a fact before, the latest first: its value, source and when it was written down. */
export function FactHistory(props: {
  label: string;
  earlier: readonly KeptStatement[];
  wording: Wording;
}) {
  const { label, earlier, wording } = props;
  const { t } = useTranslation();
  return (
    <details className="fact-history">
      <summary>
        <span className="unseen">{label} </span>
        {t('party.history', { count: earlier.length })}
      </summary>
      <ol>
        {earlier.map((statement) => (
          <li key={statement.sequence}>
            <span className="unseen">{t('changes.was')} </span>
            {statement.value === null ? (
              <span className="soft">{t('changes.takenBack')}</span>
            ) : (
              <s>{placeValue(wording, statement, statement.value)}</s>
            )}
            <span className="fact-history-source">
              {t('party.earlier', {
                source: statement.source.text,
                on: statement.source.on,
                at: showMoment(statement.recorded_at),
              })}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
