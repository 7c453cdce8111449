import { useTranslation } from 'react-i18next';
import type { KeptStatement } from '../../api/city-queries.ts';
import type { Wording } from '../../calculator/dossier/place-words.ts';
import { usePicking } from '../own/picking.tsx';
import { bySource, type FactLine } from './entries.ts';
import { FactRow } from './fact-row.tsx';
import { SourceLine } from './source-line.tsx';

/** The facts of an entry, those that rest on one document together with it. */
export function EntryFacts(props: {
  party: string;
  name: string;
  lines: readonly FactLine[];
  wording: Wording;
  /** By place, what an office confirmed where something else stands today. */
  differing: ReadonlyMap<string, KeptStatement>;
}) {
  const { party, name, lines, wording, differing } = props;
  const { t } = useTranslation();
  const { purpose, pick } = usePicking();
  const standing = lines.flatMap(({ last }) => (last.value === null ? [] : [last]));
  return (
    <>
      {purpose !== null && (
        <button
          type="button"
          className="link-button small pick-all no-print"
          onClick={() => pick(standing, true)}
        >
          {t('confirming.allOf', { entry: name })}
        </button>
      )}
      {bySource(lines).map((block) => {
        const [first] = block;
        return (
          first !== undefined && (
            <div className="sourced" key={JSON.stringify(first.last.source)}>
              <dl className="sourced-facts">
                {block.map((line) => (
                  <FactRow
                    key={line.last.fact}
                    party={party}
                    line={line}
                    wording={wording}
                    differing={differing}
                  />
                ))}
              </dl>
              <SourceLine source={first.last.source} />
            </div>
          )
        );
      })}
    </>
  );
}
