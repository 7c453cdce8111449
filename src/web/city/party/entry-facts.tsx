import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { placeLabel, placeValue, type Wording } from '../../calculator/dossier/place-words.ts';
import { keyOf } from '../../calculator/session/state.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMayHere } from '../../people/use-me.ts';
import { bySource, type FactLine } from './entries.ts';
import { FactHistory } from './fact-history.tsx';
import { SourceLine } from './source-line.tsx';

/** The facts of an entry, those that rest on one document together with it. */
export function EntryFacts(props: { party: string; lines: readonly FactLine[]; wording: Wording }) {
  const { party, lines, wording } = props;
  return bySource(lines).map((block) => {
    const [first] = block;
    return (
      first !== undefined && (
        <div className="sourced" key={JSON.stringify(first.last.source)}>
          <dl className="sourced-facts">
            {block.map((line) => (
              <FactRow key={line.last.fact} party={party} line={line} wording={wording} />
            ))}
          </dl>
          <SourceLine source={first.last.source} />
        </div>
      )
    );
  });
}

function FactRow(props: { party: string; line: FactLine; wording: Wording }) {
  const { party, line, wording } = props;
  const { last, earlier } = line;
  const { t } = useTranslation();
  const label = placeLabel(wording, last);
  return (
    <div className="entry-fact">
      <dt>{label}</dt>
      <dd>
        <span className="entry-value">
          {last.value === null ? (
            <span className="soft">{t('changes.takenBack')}</span>
          ) : (
            placeValue(wording, last, last.value)
          )}
          <ChangeFact party={party} line={line} label={label} wording={wording} />
        </span>
        {earlier.length > 0 && <FactHistory label={label} earlier={earlier} wording={wording} />}
      </dd>
    </div>
  );
}

/** Opens the calculator at this very fact; payments and complete kinds are changed there as a whole. */
function ChangeFact(props: { party: string; line: FactLine; label: string; wording: Wording }) {
  const { t } = useTranslation();
  const { carried } = useAsOf();
  const may = useMayHere();
  const { section, entry, fact } = props.line.last;
  if (section === 'history' || section === 'complete' || !may('keepDossier')) {
    return null;
  }
  const ref =
    section === 'party'
      ? { kind: 'party', record: null, fact }
      : { kind: props.wording.records.get(entry)?.kind ?? '', record: entry, fact };
  const name = t('party.changeFact', { fact: props.label });
  return (
    <Link
      to="/calculator"
      search={{ party: props.party, fact: keyOf(ref), as_of: carried }}
      className="entry-change no-print"
      aria-label={name}
      title={name}
    >
      <Icon name="edit" size={14} />
    </Link>
  );
}
