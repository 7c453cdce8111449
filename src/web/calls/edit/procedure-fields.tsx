import { useTranslation } from 'react-i18next';
import type { Office, Procedure } from '../../api/call-queries.ts';
import { useSay } from '../../i18n/use-say.ts';
import { EditGroup, idOf, Notes, useControl } from './edit-field.tsx';
import type { CallValues } from './values.ts';

type Chosen = Pick<CallValues, 'procedure' | 'offices'>;

/** The procedure of a call, and which organisation acts as each of its offices. */
export function ProcedureFields(props: {
  values: Chosen;
  procedures: readonly Procedure[];
  offices: readonly Office[];
  /** The department whose call it is. */
  own: string;
  change: (chosen: Chosen) => void;
}) {
  const { values, procedures, offices, own, change } = props;
  const { t } = useTranslation();
  const say = useSay();
  const { given } = useControl('procedure');
  const chosen = procedures.find(({ procedure }) => procedure === values.procedure);
  const choose = (id: string) => {
    const next = procedures.find(({ procedure }) => procedure === id);
    change({ procedure: id, offices: next ? onlyOnes(next, offices, own, values.offices) : {} });
  };
  return (
    <>
      <div className="field">
        <label htmlFor={given.id}>{t('callEdit.procedure')}</label>
        <select
          {...given}
          value={values.procedure}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{t('field.choose')}</option>
          {procedures.map(({ procedure, title, source }) => (
            <option key={procedure} value={procedure}>
              {say(title)}
              {source !== null && ` · ${say(source.cited_as)}`}
            </option>
          ))}
        </select>
        <Notes place="procedure" hint={chosen && say(chosen.governs)} />
      </div>
      <EditGroup name={t('callEdit.offices')} hint={t('callEdit.officesHint')}>
        {chosen === undefined && <p className="small soft">{t('callEdit.pickProcedure')}</p>}
        {chosen?.offices.map(({ office, role, title }) => (
          <OfficeField
            key={office}
            place={`offices.${office}`}
            label={say(title)}
            able={offices.filter(({ roles }) => roles.includes(role))}
            chosen={values.offices[office] ?? []}
            change={(parties) =>
              change({ ...values, offices: { ...values.offices, [office]: parties } })
            }
          />
        ))}
      </EditGroup>
    </>
  );
}

function OfficeField(props: {
  place: string;
  label: string;
  able: readonly Office[];
  chosen: readonly string[];
  change: (parties: readonly string[]) => void;
}) {
  const { place, label, able, chosen, change } = props;
  const { given } = useControl(place);
  const parties = [
    ...able,
    ...chosen
      .filter((party) => !able.some((one) => one.party === party))
      .map((party) => ({ party, name: party })),
  ];
  return (
    <fieldset
      className="field"
      id={given.id}
      tabIndex={-1}
      aria-describedby={given['aria-describedby']}
    >
      <legend className="label">{label}</legend>
      <div className="choices">
        {parties.map(({ party, name }) => (
          <label key={party} className="choice">
            <input
              id={idOf(`${place}-${party}`)}
              type="checkbox"
              checked={chosen.includes(party)}
              onChange={({ target }) =>
                change(target.checked ? [...chosen, party] : chosen.filter((one) => one !== party))
              }
            />
            {name}
          </label>
        ))}
      </div>
      <Notes place={place} />
    </fieldset>
  );
}

/** Each office of a procedure with what was chosen for it, else with the only party that can act as it. */
function onlyOnes(
  { offices }: Procedure,
  all: readonly Office[],
  own: string,
  before: CallValues['offices'],
): CallValues['offices'] {
  return Object.fromEntries(
    offices.map(({ office, role }) => {
      const able = all.filter(({ roles }) => roles.includes(role)).map(({ party }) => party);
      const only = role === 'department' && able.includes(own) ? [own] : able;
      return [office, before[office] ?? (only.length === 1 ? only : [])];
    }),
  );
}
