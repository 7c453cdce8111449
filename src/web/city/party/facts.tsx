import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../dossiers/index.ts';
import { type Fact, kindLabel } from '../../../rules/view.ts';
import type { KeptStatement, PartyFile } from '../../api/city-queries.ts';
import { captionOf } from '../../calculator/dossier/caption.ts';
import { placeValue, recordWords, type Wording } from '../../calculator/dossier/place-words.ts';
import { usePrinting } from '../../calculator/print/use-printing.ts';
import { kindOf } from '../../calculator/vocabulary-context.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { useWording } from '../use-wording.ts';
import { Complete } from './complete.tsx';
import { type Entry, entriesOf, type FactLine, recordsOf } from './entries.ts';
import { EntryFacts } from './entry-facts.tsx';
import { FoldedEntry } from './folded-entry.tsx';
import { Removed } from './removed.tsx';

/** With more records than this a dossier begins as a list, each record opened by a press. */
const MOST_OPEN = 6;

/** The whole dossier: the party, its records and payments, what is complete, what was taken back. */
export function Facts(props: { file: PartyFile; statements: readonly KeptStatement[] }) {
  const { file, statements } = props;
  const party = file.party.id;
  const { t } = useTranslation();
  const say = useSay();
  const printing = usePrinting();
  const wording = useWording(recordsOf(statements));
  const { vocabulary } = wording;
  const differing = new Map(
    file.facts.flatMap((fact) => (fact.confirmed === null ? [] : [[keyOf(fact), fact.confirmed]])),
  );
  const { party: self, records, payments, complete, removed } = entriesOf(statements);
  const [open, setOpen] = useState(records.length <= MOST_OPEN);
  if (statements.length === 0) {
    return <p className="soft">{t('party.empty')}</p>;
  }
  const kinds = records.map(({ id }) => wording.records.get(id)?.kind ?? '');
  const byKind = records
    .map((entry, at) => ({ entry, kind: kinds[at] ?? '', first: kinds.indexOf(kinds[at] ?? '') }))
    .sort((one, other) => one.first - other.first);
  return (
    <>
      <section className="entry" aria-labelledby="entry-party">
        <h2 id="entry-party">{t('known.party')}</h2>
        <EntryFacts
          party={party}
          wording={wording}
          differing={differing}
          name={t('known.party')}
          lines={inOrder(self.lines, vocabulary.party.facts)}
        />
      </section>
      {records.length > 0 && (
        <div className="row between no-print">
          <p className="small soft">{t('party.records', { count: records.length })}</p>
          <button type="button" className="link-button small" onClick={() => setOpen(!open)}>
            {open ? t('party.foldAll') : t('party.openAll')}
          </button>
        </div>
      )}
      {byKind.map(({ entry, kind }) => (
        <FoldedEntry
          key={`${entry.id} ${open || printing}`}
          open={open || printing}
          title={say(kindLabel(vocabulary, kind))}
          caption={captionAt(wording, entry.id)}
          id={entry.id}
        >
          <EntryFacts
            party={party}
            wording={wording}
            differing={differing}
            name={recordWords(wording, entry.id)}
            lines={inOrder(entry.lines, kindOf(vocabulary, kind)?.facts ?? [])}
          />
        </FoldedEntry>
      ))}
      {payments.map((entry) => (
        <FoldedEntry
          key={`${entry.id} ${open || printing}`}
          open={open || printing}
          title={t('changes.history', { number: entry.id })}
          caption={amountOf(entry, wording)}
          id=""
        >
          <EntryFacts
            party={party}
            wording={wording}
            differing={differing}
            name={t('changes.history', { number: entry.id })}
            lines={entry.lines}
          />
        </FoldedEntry>
      ))}
      <Complete lines={complete} wording={wording} />
      <Removed
        entries={removed.map((entry) => ({
          entry,
          name: wording.records.has(entry.id)
            ? recordWords(wording, entry.id)
            : t('changes.history', { number: entry.id }),
        }))}
        wording={wording}
      />
    </>
  );
}

function captionAt({ vocabulary, records, lang }: Wording, id: string): string {
  const record = records.get(id);
  return record === undefined ? '' : captionOf(vocabulary, record, lang);
}

function amountOf({ lines }: Entry, wording: Wording): string {
  const amount = lines.find(({ last }) => last.fact === 'amount')?.last;
  return amount === undefined || amount.value === null
    ? ''
    : placeValue(wording, amount, amount.value);
}

/** In the order of the vocabulary; what it does not know comes last. */
function inOrder(lines: readonly FactLine[], facts: readonly Fact[]): readonly FactLine[] {
  const places = new Map(facts.map(({ id }, place) => [id, place]));
  const placeOf = ({ last }: FactLine) => places.get(last.fact) ?? facts.length;
  return [...lines].sort((one, other) => placeOf(one) - placeOf(other));
}
