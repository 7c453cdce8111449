import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Wording } from '../../calculator/dossier/place-words.ts';
import { keyOf } from '../../calculator/session/state.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMayHere } from '../../people/use-me.ts';
import type { FactLine } from './entries.ts';

/** Opens the calculator at this very fact; payments and complete kinds are changed there as a whole. */
export function ChangeFact(props: {
  party: string;
  line: FactLine;
  label: string;
  wording: Wording;
}) {
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
