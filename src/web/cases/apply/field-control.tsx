import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactType } from '../../../rules/view.ts';
import type { Field } from '../../api/case-queries.ts';
import { ChoiceField } from '../../calculator/fact-field/choice-field.tsx';
import { type Entry, entryOf } from '../../calculator/fact-field/entry.ts';
import { MoneyField } from '../../calculator/fact-field/money-field.tsx';
import { ReadBack } from '../../calculator/fact-field/read-back.tsx';
import { readEntry } from '../../calculator/fact-field/read-entry.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { FileField } from '../files/file-field.tsx';
import { RowsField } from '../rows/rows-field.tsx';
import { columnsOf } from '../rows/rows-of.ts';
import { factTypeOf } from './check-answers.ts';

type Props = {
  readonly field: Field;
  readonly answer: string;
  readonly change: (answer: string) => void;
  readonly party: string;
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly invalid: boolean;
};

/** The native control for what a field takes. An answer is text, as a dossier writes it. */
export function FieldControl(props: Props) {
  const { field, answer, change, id, labelledBy, describedBy, invalid } = props;
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const common = { id, 'aria-describedby': describedBy, 'aria-invalid': invalid };
  const line = {
    ...common,
    value: answer,
    onChange: (event: { target: { value: string } }) => change(event.target.value),
  };
  const choices = Object.entries(field.choices ?? {});
  switch (field.type.is) {
    case 'money':
    case 'rate':
      return <FigureControl {...props} type={factTypeOf(field) as FactType} />;
    case 'number':
    case 'integer':
      return <input {...line} inputMode="decimal" autoComplete="off" />;
    case 'date':
      return <input {...line} type="date" min="1949-01-01" max="2199-12-31" />;
    case 'boolean':
      return (
        <ChoiceField
          {...{ id, labelledBy, describedBy, invalid }}
          choices={[
            { code: 'true', label: t('question.yes') },
            { code: 'false', label: t('question.no') },
          ]}
          many={false}
          typed={answer}
          choose={change}
        />
      );
    case 'code':
    case 'codes':
      return (
        <ChoiceField
          {...{ id, labelledBy, describedBy, invalid }}
          choices={choices.map(([code, label]) => ({ code, label: label[lang] }))}
          many={field.type.is === 'codes'}
          typed={answer === '[]' ? '' : answer}
          choose={change}
        />
      );
    case 'signature':
      return (
        <label className="choice apply-sign">
          <input
            {...common}
            type="checkbox"
            checked={answer === 'yes'}
            onChange={(event) => change(event.target.checked ? 'yes' : '')}
          />
          <span>{field.help === null ? say(field.label) : say(field.help)}</span>
        </label>
      );
    case 'files':
      return (
        <FileField
          {...{ id, labelledBy, describedBy }}
          name={say(field.label)}
          party={props.party}
          digests={answer === '' ? [] : answer.split(',')}
          change={(digests) => change(digests.join(','))}
        />
      );
    case 'rows':
      return (
        <RowsField
          {...{ answer, change, id, labelledBy, describedBy, invalid }}
          columns={columnsOf(field) ?? []}
        />
      );
    case 'long_text':
      return <textarea {...line} rows={4} maxLength={5000} />;
    case 'phone':
      return <input {...line} type="tel" autoComplete="tel" maxLength={40} />;
    case 'bank_account':
    case 'bank_number':
      return <input {...line} inputMode="numeric" autoComplete="off" maxLength={40} />;
    default:
      return <input {...line} type="text" autoComplete="off" maxLength={500} />;
  }
}

/** An amount with its unit, or a rate in per cent; what does not read stays as it was typed. */
function FigureControl(props: Props & { type: FactType }) {
  const { type, answer, change, id, describedBy, invalid } = props;
  const [entry, setEntry] = useState(() => entryOf(type, answer === '' ? undefined : answer));
  const [written, setWritten] = useState(answer);
  const isOther = answer !== written;
  const shown = isOther ? entryOf(type, answer === '' ? undefined : answer) : entry;
  const take = (part: Partial<Entry>) => {
    const next = { ...shown, ...part };
    const read = readEntry(type, next.typed, next.unit);
    const text = next.typed.trim() === '' ? '' : read.ok ? String(read.value) : next.typed;
    setEntry(next);
    setWritten(text);
    change(text);
  };
  const field = {
    ...{ id, 'aria-describedby': describedBy, 'aria-invalid': invalid, value: shown.typed },
    onChange: (event: { target: { value: string } }) => take({ typed: event.target.value }),
  };
  if (type.is !== 'money') {
    return (
      <div className="joined">
        <input {...field} inputMode="decimal" autoComplete="off" />
        <span className="suffix">%</span>
      </div>
    );
  }
  return (
    <>
      <MoneyField
        field={field}
        unit={shown.unit}
        currency={type.currency}
        changeUnit={(unit) => take({ unit })}
      />
      <ReadBack type={type} read={readEntry(type, shown.typed, shown.unit)} />
    </>
  );
}
