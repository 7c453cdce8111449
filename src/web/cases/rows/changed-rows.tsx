import { useTranslation } from 'react-i18next';
import type { Field } from '../../api/case-queries.ts';
import { changedLines, columnsOf } from './rows-of.ts';
import { RowsTable } from './rows-table.tsx';

/** The lines that one submission has and the other has not: as they were, and as they are. */
export function ChangedRows(props: {
  name: string;
  field: Field | undefined;
  before: string | null;
  after: string | null;
}) {
  const { name, field, before, after } = props;
  const { t } = useTranslation();
  const columns = (field && columnsOf(field)) ?? [];
  const sides = [
    { title: t('caseView.before'), own: before ?? '', other: after ?? '' },
    { title: t('caseView.after'), own: after ?? '', other: before ?? '' },
  ];
  return (
    <section className="rows-changed" aria-label={name}>
      <h3 className="part-title">{name}</h3>
      {sides.map(({ title, own, other }) => {
        const lines = changedLines(own, other);
        return (
          <div key={title}>
            <p className="small soft">{title}</p>
            {lines === null ? (
              <p>{own === '' ? '–' : own}</p>
            ) : (
              <RowsTable columns={columns} lines={lines} name={`${name} · ${title}`} isPart />
            )}
          </div>
        );
      })}
    </section>
  );
}
