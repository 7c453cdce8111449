import type { FactType, Vocabulary } from '../../../rules/view.ts';
import { useLang } from '../../i18n/use-say.ts';
import { ChoiceField } from './choice-field.tsx';
import type { FieldProps } from './field-props.ts';
import { MoneyField } from './money-field.tsx';
import type { EntryState } from './use-entry.ts';

/** The native control for a type of fact. */
export function FactField(
  props: FieldProps & {
    readonly type: FactType;
    readonly vocabulary: Vocabulary;
    readonly state: EntryState;
    readonly onChange: (read: ReturnType<EntryState['change']>) => void;
  },
) {
  const { type, vocabulary, state, onChange, invalid, id } = props;
  const lang = useLang();
  const type_ = (typed: string) => onChange(state.change({ typed }));
  const common = {
    id,
    'aria-labelledby': props.labelledBy,
    'aria-describedby': props.describedBy,
    'aria-invalid': invalid,
    value: state.entry.typed,
    onChange: (event: { target: { value: string } }) => type_(event.target.value),
  };
  switch (type.is) {
    case 'money':
      return (
        <MoneyField
          field={common}
          unit={state.entry.unit}
          currency={type.currency}
          changeUnit={(unit) => onChange(state.change({ unit }))}
        />
      );
    case 'rate':
      return (
        <div className="joined">
          <input {...common} inputMode="decimal" autoComplete="off" />
          <span className="suffix">%</span>
        </div>
      );
    case 'number':
    case 'integer':
      return (
        <input
          {...common}
          inputMode={type.is === 'integer' ? 'numeric' : 'decimal'}
          autoComplete="off"
        />
      );
    case 'date':
      return <input {...common} type="date" min="1949-01-01" max="2199-12-31" />;
    case 'text':
    case 'credit_code':
      return <input {...common} type="text" autoComplete="off" maxLength={200} />;
    case 'boolean':
      return (
        <ChoiceField
          {...props}
          choices={[
            { code: 'true', label: lang === 'zh' ? '是' : 'Yes' },
            { code: 'false', label: lang === 'zh' ? '否' : 'No' },
          ]}
          many={false}
          typed={state.entry.typed}
          choose={type_}
        />
      );
    case 'code':
    case 'codes': {
      const list = Object.entries(vocabulary.lists[type.list] ?? {});
      return (
        <ChoiceField
          {...props}
          choices={list.map(([code, label]) => ({ code, label: label[lang] }))}
          many={type.is === 'codes'}
          typed={state.entry.typed}
          choose={type_}
        />
      );
    }
  }
}
