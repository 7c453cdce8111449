import type { KeptStatement } from '../../api/city-queries.ts';
import {
  placeLabel,
  placeValue,
  recordWords,
  type Wording,
} from '../../calculator/dossier/place-words.ts';
import { showMoment } from '../../display/moment.ts';

/** The words of the interface that stand in the table. */
type TableWords = {
  readonly sections: Readonly<Record<KeptStatement['section'], string>>;
  readonly sourceKinds: Readonly<Record<KeptStatement['source']['kind'], string>>;
  readonly takenBack: string;
  readonly erased: string;
};

/** Everything that was ever stated as rows for a file, in words. */
export function statementRows(
  statements: readonly KeptStatement[],
  wording: Wording,
  words: TableWords,
): readonly (readonly string[])[] {
  return statements.map((statement) => {
    const { sequence, section, entry, value, source, recorded_at } = statement;
    return [
      String(sequence),
      words.sections[section],
      section === 'records' ? recordWords(wording, entry) : entry,
      placeLabel(wording, statement),
      value === null
        ? statement.erased_at === null
          ? words.takenBack
          : words.erased
        : placeValue(wording, statement, value),
      words.sourceKinds[source.kind],
      source.text,
      source.on,
      showMoment(recorded_at),
    ];
  });
}
