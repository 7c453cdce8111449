import { useTranslation } from 'react-i18next';
import type { CaseView, Field } from '../../api/case-queries.ts';
import { DeskPart } from '../../desk/part.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { AnswerValue } from '../apply/review-answers.tsx';
import { changedLines, columnsOf } from '../rows/rows-of.ts';
import { RowsTable } from '../rows/rows-table.tsx';

/** On a resubmission: what was asked for and whether it changed, and everything that changed. */
export function CaseChanges({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const say = useSay();
  const { corrections, changes, application } = theCase;
  if (application.editable || (corrections.length === 0 && changes.length === 0)) return null;
  const fieldOf = (id: string) => application.fields.find((field) => field.id === id);
  const labelOf = (id: string) => {
    const label = fieldOf(id)?.label;
    return label === undefined ? id : say(label);
  };
  return (
    <DeskPart title={t('caseView.changed')}>
      {corrections.length > 0 && (
        <ol className="case-corrections">
          {corrections.map(({ field, what, changed }) => (
            <li key={field + what}>
              <span className={changed ? 'badge known-confirmed' : 'badge known-expired'}>
                {changed && <Icon name="check" size={12} />}
                {changed ? t('apply.mended') : t('caseView.notMended')}
              </span>
              <strong>{labelOf(field)}</strong>
              <span lang="zh-CN">{what}</span>
            </li>
          ))}
        </ol>
      )}
      {changes.length === 0 ? (
        <p className="small soft">{t('caseView.nothingChanged')}</p>
      ) : (
        <table className="data-table">
          <caption className="unseen">{t('caseView.changed')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('caseView.field')}</th>
              <th scope="col">{t('caseView.before')}</th>
              <th scope="col">{t('caseView.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{labelOf(field)}</th>
                <td>
                  <Value field={fieldOf(field)} value={before} other={after} of={theCase} />
                </td>
                <td>
                  <Value field={fieldOf(field)} value={after} other={before} of={theCase} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </DeskPart>
  );
}

/** What a field was or became; of lines, only those that the other submission does not have. */
function Value(props: {
  field: Field | undefined;
  value: string | null;
  other: string | null;
  of: CaseView;
}) {
  const { field, value, other, of } = props;
  const say = useSay();
  if (field === undefined) return value ?? '–';
  const columns = columnsOf(field);
  const lines = columns === null ? null : changedLines(value ?? '', other ?? '');
  if (columns !== null && lines !== null)
    return <RowsTable columns={columns} lines={lines} name={say(field.label)} isPart />;
  return <AnswerValue field={field} answer={value ?? ''} of={of} />;
}
