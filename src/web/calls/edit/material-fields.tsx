import { useTranslation } from 'react-i18next';
import { Icon } from '../../frame/icon.tsx';
import { ColumnFields } from './column-fields.tsx';
import { EditGroup, EditLine } from './edit-field.tsx';
import { type MaterialValues, newMaterial } from './values.ts';

const LONGEST = 200;
const LONGEST_NOTE = 500;

/** What a call asks for, one by one. */
export function MaterialFields(props: {
  materials: readonly MaterialValues[];
  change: (materials: readonly MaterialValues[]) => void;
}) {
  const { materials, change } = props;
  const { t } = useTranslation();
  const set = (id: string, changed: Partial<MaterialValues>) =>
    change(materials.map((one) => (one.id === id ? { ...one, ...changed } : one)));
  return (
    <EditGroup name={t('callEdit.materials')} hint={t('callEdit.materialsHint')}>
      <ol className="edit-materials">
        {materials.map(({ id, title, note, required, rows }, place) => (
          <li key={id} className="edit-material">
            <EditLine
              place={`materials[${place}].title`}
              label={`${t('callEdit.material')} ${place + 1}`}
              value={title}
              maxLength={LONGEST}
              change={(value) => set(id, { title: value })}
            />
            <EditLine
              place={`materials[${place}].note`}
              label={t('callEdit.note')}
              value={note}
              maxLength={LONGEST_NOTE}
              change={(value) => set(id, { note: value })}
            />
            <ColumnFields
              place={`materials[${place}].rows`}
              columns={rows}
              change={(columns) => set(id, { rows: columns })}
            />
            <div className="row between">
              <label className="choice">
                <input
                  type="checkbox"
                  checked={required}
                  onChange={({ target }) => set(id, { required: target.checked })}
                />
                {t('callEdit.isRequired')}
              </label>
              <button
                type="button"
                className="button slim"
                onClick={() => change(materials.filter((one) => one.id !== id))}
              >
                {t('callEdit.remove')} <span className="unseen">{place + 1}</span>
              </button>
            </div>
          </li>
        ))}
      </ol>
      <div className="row">
        <button
          type="button"
          className="button slim"
          onClick={() => change([...materials, newMaterial(materials)])}
        >
          <Icon name="plus" size={16} />
          {t('callEdit.addMaterial')}
        </button>
      </div>
    </EditGroup>
  );
}
