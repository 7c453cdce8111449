import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { type Review, refreshPublication } from '../api/publication-queries.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { SelectField } from '../forms/select-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';

const KINDS = ['validity', 'legality', 'fair_competition'] as const;
const RESULTS = ['passed', 'failed'] as const;

/** Records what a review came to, with number and date of its document. */
export function RecordReview(props: {
  policies: readonly (readonly [policy: string, title: string])[];
  shut: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Dialog title={t('review.record')} shut={props.shut}>
      <Form
        verb={t('review.recordDo')}
        shut={props.shut}
        send={(values) =>
          client.recordReview({
            policy: textIn(values, 'policy'),
            kind: textIn(values, 'kind') as Review['kind'],
            result: textIn(values, 'result') as Review['result'],
            number: textIn(values, 'number'),
            on: textIn(values, 'on'),
            document: textIn(values, 'document'),
          })
        }
        done={() => {
          void refreshPublication(queries);
          props.shut();
        }}
      >
        <SelectField name="policy" label={t('review.policy')} choices={props.policies} />
        <SelectField
          name="kind"
          label={t('review.kind')}
          choices={KINDS.map((kind) => [kind, t(`reviewKind.${kind}`)])}
        />
        <ChoiceField
          type="radio"
          name="result"
          label={t('review.result')}
          choices={RESULTS.map((result) => [result, t(`reviewResult.${result}`)])}
          chosen={['passed']}
        />
        <div className="field-pair">
          <TextField name="number" label={t('review.number')} maxLength={100} required />
          <TextField name="on" label={t('review.on')} type="date" required />
        </div>
        <TextField name="document" label={t('review.document')} maxLength={200} required />
      </Form>
    </Dialog>
  );
}
