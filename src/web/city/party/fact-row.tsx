import { keyOf } from '../../../dossiers/index.ts';
import type { KeptStatement } from '../../api/city-queries.ts';
import { placeLabel, placeValue, type Wording } from '../../calculator/dossier/place-words.ts';
import { confirmationOf } from '../own/confirmation.ts';
import { ConfirmedMark, ConfirmedOtherwise } from '../own/confirmed-mark.tsx';
import { usePicking } from '../own/picking.tsx';
import { Masked } from '../own/unmask.tsx';
import { ChangeFact } from './change-fact.tsx';
import type { FactLine } from './entries.ts';
import { FactHistory } from './fact-history.tsx';
import { NoValue } from './no-value.tsx';

/** One fact: what it is called, its value with what is to be said of it, and what was said before. */
export function FactRow(props: {
  party: string;
  line: FactLine;
  wording: Wording;
  differing: ReadonlyMap<string, KeptStatement>;
}) {
  const { party, line, wording, differing } = props;
  const { last, earlier } = line;
  const label = placeLabel(wording, last);
  const confirmation = confirmationOf(line, differing.get(keyOf(last)));
  return (
    <div className="entry-fact">
      <dt>
        <Pick line={line} label={label} />
      </dt>
      <dd>
        <span className="entry-value">
          <span className="entry-marks">
            {last.value === null ? (
              <NoValue statement={last} />
            ) : (
              <span>{placeValue(wording, last, last.value)}</span>
            )}
            {last.masked && <Masked party={party} label={label} wording={wording} />}
            <ConfirmedMark confirmation={confirmation} />
          </span>
          <ChangeFact party={party} line={line} label={label} wording={wording} />
        </span>
        <ConfirmedOtherwise confirmation={confirmation} line={line} wording={wording} />
        {earlier.length > 0 && <FactHistory label={label} line={line} wording={wording} />}
      </dd>
    </div>
  );
}

/** The name of the fact; while facts are picked, with a box to tick. */
function Pick({ line: { last }, label }: { line: FactLine; label: string }) {
  const { purpose, picked, pick } = usePicking();
  if (purpose === null || last.value === null || last.section === 'complete') return label;
  return (
    <label className="pick">
      <input
        type="checkbox"
        checked={picked.has(keyOf(last))}
        onChange={(event) => pick([last], event.target.checked)}
      />
      {label}
    </label>
  );
}
