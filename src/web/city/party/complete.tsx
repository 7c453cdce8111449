import { useTranslation } from 'react-i18next';
import { placeLabel, type Wording } from '../../calculator/dossier/place-words.ts';
import { bySource, type FactLine } from './entries.ts';
import { FactHistory } from './fact-history.tsx';
import { SourceLine } from './source-line.tsx';

/** The kinds of which the party said that every record is listed. */
export function Complete({ lines, wording }: { lines: readonly FactLine[]; wording: Wording }) {
  const { t } = useTranslation();
  const standing = lines.filter(({ last }) => last.value !== null);
  const corrected = lines.filter(({ earlier }) => earlier.length > 0);
  if (lines.length === 0) {
    return null;
  }
  return (
    <details className="entry entry-fold">
      <summary>
        <h2>{t('party.completeCount', { count: standing.length })}</h2>
      </summary>
      <p className="small soft">{t('party.completeNote')}</p>
      {bySource(standing).map((block) => (
        <div className="sourced" key={JSON.stringify(block[0]?.last.source)}>
          <ul className="kind-list small">
            {block.map(({ last }) => (
              <li key={last.entry}>{placeLabel(wording, last)}</li>
            ))}
          </ul>
          {block[0] !== undefined && <SourceLine source={block[0].last.source} />}
        </div>
      ))}
      {corrected.map((line) => (
        <div key={line.last.entry} className="kind-corrected small">
          {placeLabel(wording, line.last)}
          <FactHistory label={placeLabel(wording, line.last)} line={line} wording={wording} />
        </div>
      ))}
    </details>
  );
}
