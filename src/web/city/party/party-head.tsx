import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { adoptDossier, type PlainValue } from '../../../dossiers/index.ts';
import type { KeptStatement, PartyFile } from '../../api/city-queries.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMayHere } from '../../people/use-me.ts';
import { useCity } from '../in-city.tsx';
import { useCodeWords } from '../use-code-words.ts';
import { ExportDossier, ExportStatements } from './exports.tsx';

/** Who it is, where, that it is made up, and what can be done with its dossier. */
export function PartyHead(props: {
  file: PartyFile;
  statements: readonly KeptStatement[];
  importing: boolean;
  show: (importing: boolean) => void;
}) {
  const { file, statements, importing, show } = props;
  const { id, name, example, credit_code } = file.party;
  const { t } = useTranslation();
  const may = useMayHere();
  const { carried } = useAsOf();
  const { title } = useCity();
  const { party } = adoptDossier(file.dossier);
  const facts = [
    { label: t('party.role'), value: useCodeWords('role', codesOf(party.role)) },
    { label: t('party.place'), value: useCodeWords('located_in', codesOf(party.located_in)) },
    { label: t('party.creditCode'), value: credit_code ?? '' },
  ];
  return (
    <header className="party-head">
      <nav aria-label={t('guide.path')} className="small no-print">
        <Link to="/city">{title}</Link>
        <span className="faint"> / {t('party.dossier')}</span>
      </nav>
      <div className="party-name">
        <h1 className="title-page">{name}</h1>
        {example && <span className="party-example">{t('party.example')}</span>}
      </div>
      <dl className="party-is">
        {facts.map(
          ({ label, value }) =>
            value !== '' && (
              <div key={label}>
                <dt className="soft small">{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div className="row no-print">
        {may('keepDossier') && (
          <Link to="/calculator" search={{ party: id, as_of: carried }} className="button primary">
            <Icon name="edit" size={16} />
            {t('party.change')}
          </Link>
        )}
        {may('previewImport') && (
          <button
            type="button"
            className="button"
            aria-expanded={importing}
            onClick={() => show(!importing)}
          >
            <Icon name="open" size={16} />
            {t('importing.open')}
          </button>
        )}
        <Link to="/path" search={{ party: id, as_of: carried }} className="button">
          <Icon name="rise" size={16} />
          {t('path.title')}
        </Link>
        <ExportDossier file={file} />
        <ExportStatements party={id} statements={statements} />
        <button type="button" className="button" onClick={() => window.print()}>
          <Icon name="print" size={16} />
          {t('output.print')}
        </button>
      </div>
    </header>
  );
}

function codesOf(value: PlainValue | object | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
