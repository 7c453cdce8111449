import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { adoptDossier } from '../../../dossiers/index.ts';
import type { KeptStatement, PartyFile } from '../../api/city-queries.ts';
import { libraryQuery } from '../../api/queries.ts';
import { useVocabulary } from '../../calculator/vocabulary-context.tsx';
import { writeCsv } from '../../display/csv.ts';
import { download } from '../../display/download.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { Icon } from '../../frame/icon.tsx';
import { useLang } from '../../i18n/use-say.ts';
import { recordsOf } from './entries.ts';
import { statementRows } from './statement-rows.ts';

const HEADINGS = [
  'csvNumber',
  'csvSection',
  'csvEntry',
  'csvFact',
  'csvValue',
  'csvSourceKind',
  'csvSource',
  'csvSourceOn',
  'csvRecordedAt',
] as const;

/** Saves the dossier as YAML, as the calculator and the command line open it. */
export function ExportDossier({ file }: { file: PartyFile }) {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  const save = async () => {
    const { writeDossier } = await import('../../calculator/output/write-dossier.ts');
    const yaml = writeDossier(adoptDossier(file.dossier), asOf);
    download(`zhida-${file.party.id}.yaml`, 'application/yaml', yaml);
  };
  return (
    <button type="button" className="button" onClick={() => void save()}>
      <Icon name="save" size={16} />
      {t('party.saveDossier')}
    </button>
  );
}

/** Saves everything that was ever stated as a table. */
export function ExportStatements(props: { party: string; statements: readonly KeptStatement[] }) {
  const { t } = useTranslation();
  const lang = useLang();
  const vocabulary = useVocabulary();
  const { asOf } = useAsOf();
  const clauses = useQuery(libraryQuery(asOf)).data?.clauses ?? [];
  const save = () => {
    const { party, statements } = props;
    const records = recordsOf(statements);
    const rows = statementRows(
      statements,
      { vocabulary, clauses, records, lang },
      {
        sections: {
          party: t('changes.party'),
          records: t('party.csvRecord'),
          history: t('known.history'),
          complete: t('party.complete'),
        },
        sourceKinds: {
          entered: t('sourceKind.entered'),
          imported: t('sourceKind.imported'),
          confirmed: t('sourceKind.confirmed'),
          example: t('sourceKind.example'),
        },
        takenBack: t('changes.takenBack'),
        erased: t('personal.erased'),
      },
    );
    const headings = HEADINGS.map((key) => t(`party.${key}`));
    download(`zhida-${party}-statements.csv`, 'text/csv', writeCsv([headings, ...rows]));
  };
  return (
    <button type="button" className="button" onClick={save}>
      <Icon name="save" size={16} />
      {t('party.saveStatements')}
    </button>
  );
}
