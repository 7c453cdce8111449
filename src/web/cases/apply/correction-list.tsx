import { useTranslation } from 'react-i18next';
import type { Correction, Field } from '../../api/case-queries.ts';
import { Icon } from '../../frame/icon.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { placeOf } from './form-groups.ts';
import { goToField } from './go-to-field.ts';

/** What the office asks to be mended, all of it in one list, each with a link to its field. */
export function CorrectionList(props: {
  corrections: readonly Correction[];
  fields: readonly Field[];
  /** Which of the fields differ from what was submitted. */
  changed: readonly string[];
}) {
  const { corrections, fields, changed } = props;
  const { t } = useTranslation();
  const say = useSay();
  if (corrections.length === 0) return null;
  return (
    <section className="card apply-corrections" aria-label={t('apply.corrections')}>
      <h2 className="title-section">{t('apply.corrections')}</h2>
      <p className="small soft">{t('apply.correctionsNote')}</p>
      <ol>
        {corrections.map(({ field, what }) => {
          const label = fields.find(({ id }) => id === field)?.label;
          return (
            <li key={field + what}>
              {label === undefined ? (
                <strong>{field}</strong>
              ) : (
                <a href={`#${placeOf(field)}`} onClick={(event) => goToField(event, field)}>
                  {say(label)}
                </a>
              )}
              <span lang="zh-CN">{what}</span>
              {changed.includes(field) && (
                <span className="badge known-confirmed">
                  <Icon name="check" size={12} />
                  {t('apply.mended')}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
