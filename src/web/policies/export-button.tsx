import { useTranslation } from 'react-i18next';
import type { ClauseSummary, PolicyView } from '../../rules/view.ts';
import { writeCsv } from '../display/csv.ts';
import { download } from '../display/download.ts';
import { Icon } from '../frame/icon.tsx';
import { useLang } from '../i18n/use-say.ts';
import { clauseRows } from './clause-rows.ts';

const HEADINGS = [
  'csvClause',
  'csvDocument',
  'csvArticle',
  'csvTitle',
  'csvValidity',
  'csvFrom',
  'csvTo',
  'csvWho',
  'csvKind',
  'csvAuthority',
  'csvHighest',
  'csvSummary',
] as const;

/** Saves the shown clauses as CSV. */
export function ExportButton(props: {
  clauses: readonly ClauseSummary[];
  policies: ReadonlyMap<string, PolicyView>;
  asOf: string;
}) {
  const { clauses, policies, asOf } = props;
  const { t } = useTranslation();
  const lang = useLang();
  const save = () => {
    const headings = HEADINGS.map((key) => t(`policies.${key}`));
    const csv = writeCsv(clauseRows(clauses, policies, headings, lang));
    download(`zhida-${asOf}.csv`, 'text/csv', csv);
  };
  return (
    <button type="button" className="button" onClick={save}>
      <Icon name="save" size={16} />
      {t('policies.export')}
    </button>
  );
}
