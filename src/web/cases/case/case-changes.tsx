import { useTranslation } from 'react-i18next';
import type { CaseView, Field } from '../../api/case-queries.ts';
import { DeskPart } from '../../desk/part.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { AnswerValue } from '../apply/review-answers.tsx';
import { ChangedRows } from '../rows/changed-rows.tsx';
import { columnsOf } from '../rows/rows-of.ts';

/** On a resubmission: what was asked for and whether it changed, and everything that changed. */
export function CaseChanges({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const say = useSay();
  const { corrections, changes, application } = theCase;
  if (application.editable || (corrections.length === 0 && changes.length === 0)) return null;
  const fieldOf = (id: string) => application.fields.find((field) => field.id === id);
  const isLines = (id: string) => {
    const field = fieldOf(id);
    return field !== undefined && columnsOf(field) !== null;
  };
  const plain = changes.filter(({ field }) => !isLines(field));
  const lines = changes.filter(({ field }) => isLines(field));
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
      {changes.length === 0 && <p className="small soft">{t('caseView.nothingChanged')}</p>}
      {plain.length > 0 && (
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
            {plain.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{labelOf(field)}</th>
                <td>
                  <Value field={fieldOf(field)} value={before} of={theCase} />
                </td>
                <td>
                  <Value field={fieldOf(field)} value={after} of={theCase} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.map(({ field, before, after }) => (
        <ChangedRows
          key={field}
          name={labelOf(field)}
          {...{ field: fieldOf(field), before, after }}
        />
      ))}
    </DeskPart>
  );
}

function Value(props: { field: Field | undefined; value: string | null; of: CaseView }) {
  const { field, value, of } = props;
  return field === undefined ? (
    (value ?? '–')
  ) : (
    <AnswerValue field={field} answer={value ?? ''} of={of} />
  );
}
