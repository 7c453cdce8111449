import { useTranslation } from 'react-i18next';
import { placeLabel, type Wording } from '../../calculator/dossier/place-words.ts';
import type { Entry } from './entries.ts';
import { FactHistory } from './fact-history.tsx';
import { SourceLine } from './source-line.tsx';

/** Records and payments that were taken back whole, with what had been said of them. */
export function Removed(props: {
  entries: readonly { readonly entry: Entry; readonly name: string }[];
  wording: Wording;
}) {
  const { t } = useTranslation();
  if (props.entries.length === 0) {
    return null;
  }
  return (
    <details className="entry entry-fold">
      <summary>
        <h2>{t('party.removed', { count: props.entries.length })}</h2>
      </summary>
      {props.entries.map(({ entry, name }) => (
        <div key={`${entry.lines[0]?.last.section} ${entry.id}`} className="removed">
          <h3>
            <s>{name}</s>
          </h3>
          <dl className="sourced-facts">
            {entry.lines.map((line) => (
              <div className="entry-fact" key={line.last.fact}>
                <dt>{placeLabel(props.wording, line.last)}</dt>
                <dd>
                  <FactHistory
                    label={placeLabel(props.wording, line.last)}
                    line={line}
                    wording={props.wording}
                  />
                </dd>
              </div>
            ))}
          </dl>
          {entry.lines[0] !== undefined && <SourceLine source={entry.lines[0].last.source} />}
        </div>
      ))}
    </details>
  );
}
