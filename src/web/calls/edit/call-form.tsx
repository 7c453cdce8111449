import { useTranslation } from 'react-i18next';
import type { ListedClause } from '../../../rules/view.ts';
import type { Office, Procedure } from '../../api/call-queries.ts';
import { ClausePicker } from './clause-picker.tsx';
import { EditGroup, EditLine } from './edit-field.tsx';
import { MaterialFields } from './material-fields.tsx';
import { ProcedureFields } from './procedure-fields.tsx';
import type { CallValues } from './values.ts';

const LONGEST = 200;

/** What a call can be written from. */
export type Sources = {
  readonly clauses: readonly ListedClause[];
  readonly procedures: readonly Procedure[];
  readonly offices: readonly Office[];
};

/** Every field of a call. */
export function CallForm(props: {
  values: CallValues;
  sources: Sources;
  own: string;
  change: (changed: Partial<CallValues>) => void;
}) {
  const { values, sources, own, change } = props;
  const { t } = useTranslation();
  return (
    <div className="edit-form">
      <EditLine
        place="title"
        label={t('callEdit.title')}
        value={values.title}
        maxLength={LONGEST}
        change={(title) => change({ title })}
      />
      <EditLine
        place="number"
        label={t('callEdit.number')}
        hint={t('callEdit.numberHint')}
        value={values.number}
        maxLength={LONGEST}
        change={(number) => change({ number })}
      />
      <ClausePicker
        chosen={values.clauses}
        clauses={sources.clauses}
        change={(clauses) => change({ clauses })}
      />
      <ProcedureFields
        values={values}
        procedures={sources.procedures}
        offices={sources.offices}
        own={own}
        change={change}
      />
      <EditGroup name={t('callEdit.window')}>
        <div className="field-pair">
          <EditLine
            place="window.from"
            type="date"
            label={t('callEdit.from')}
            value={values.windowFrom}
            change={(windowFrom) => change({ windowFrom })}
          />
          <EditLine
            place="window.to"
            type="date"
            label={t('callEdit.to')}
            value={values.windowTo}
            change={(windowTo) => change({ windowTo })}
          />
        </div>
      </EditGroup>
      <EditGroup name={t('callEdit.eventPeriod')}>
        <div className="field-pair">
          <EditLine
            place="event_period.from"
            type="date"
            label={t('callEdit.from')}
            value={values.eventFrom}
            change={(eventFrom) => change({ eventFrom })}
          />
          <EditLine
            place="event_period.to"
            type="date"
            label={t('callEdit.to')}
            value={values.eventTo}
            change={(eventTo) => change({ eventTo })}
          />
        </div>
      </EditGroup>
      <MaterialFields materials={values.materials} change={(materials) => change({ materials })} />
      <Money values={values} change={change} />
      <EditGroup name={t('callEdit.contact')}>
        {(['office', 'phone', 'address'] as const).map((line) => (
          <EditLine
            key={line}
            place={`contact.${line}`}
            label={t(`contact.${line}`)}
            value={values[line]}
            maxLength={LONGEST}
            change={(value) => change({ [line]: value })}
          />
        ))}
      </EditGroup>
    </div>
  );
}

function Money(props: { values: CallValues; change: (changed: Partial<CallValues>) => void }) {
  const { values, change } = props;
  const { t } = useTranslation();
  return (
    <>
      <EditLine
        place="quota"
        label={t('callEdit.quota')}
        inputMode="numeric"
        value={values.quota}
        change={(quota) => change({ quota })}
      />
      <div className="field-pair">
        <EditLine
          place="fund.name"
          label={t('callEdit.fundName')}
          value={values.fundName}
          maxLength={LONGEST}
          change={(fundName) => change({ fundName })}
        />
        <EditLine
          place="fund.amount"
          label={t('callEdit.fundAmount')}
          hint={t('callEdit.fundHint')}
          value={values.fundAmount}
          change={(fundAmount) => change({ fundAmount })}
        />
      </div>
    </>
  );
}
