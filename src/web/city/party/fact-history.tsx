import { useTranslation } from 'react-i18next';
import { placeValue, type Wording } from '../../calculator/dossier/place-words.ts';
import { showMoment } from '../../display/moment.ts';
import type { FactLine } from './entries.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { NoValue } from './no-value.tsx';

/** What was said of a fact before, the latest first: its value, source and when it was written down. */
export function FactHistory(props: { label: string; line: FactLine; wording: Wording }) {
  const { label, line, wording } = props;
  const { last, earlier } = line;
  const { t } = useTranslation();
  const values = [last, ...earlier].map(({ value }) => JSON.stringify(value));
  const changes = values.filter((value, at) => at > 0 && value !== values[at - 1]).length;
  return (
    <details className="fact-history">
      <summary>
        <span className="unseen">{label} </span>
        {changes > 0
          ? t('party.history', { count: changes })
          : t('party.said', { count: earlier.length })}
      </summary>
      <ol>
        {earlier.map((statement, at) => (
          <li key={statement.sequence}>
            <span className="unseen">{t('changes.was')} </span>
            {statement.value === null ? (
              <NoValue statement={statement} />
            ) : values[at + 1] === values[0] ? (
              <span>{placeValue(wording, statement, statement.value)}</span>
            ) : (
              <s>{placeValue(wording, statement, statement.value)}</s>
            )}
            <span className="fact-history-source">
              {t('party.earlier', {
                source: statement.source.text,
                on: statement.source.on,
                at: showMoment(statement.recorded_at),
              })}{' '}
              {statement.source.kind === 'confirmed' && t('sourceKind.confirmed')}
            </span>
            <EvidenceLine evidence={statement.source.evidence} />
          </li>
        ))}
      </ol>
    </details>
  );
}
