import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { drawsQuery, type SampleWanted } from '../api/check-queries.ts';
import { client } from '../api/client.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';

const TENTH = '10';

/** How many approved cases of a call are to be drawn. */
export function DrawDialog({ call, shut }: { call: string; shut: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Dialog title={t('draws.title')} shut={shut}>
      <Form
        verb={t('draws.draw')}
        shut={shut}
        send={(values) => client.drawSample({ call, wanted: wantedIn(values) })}
        done={async () => {
          await queries.invalidateQueries({ queryKey: drawsQuery(call).queryKey });
          shut();
        }}
      >
        <ChoiceField
          type="radio"
          name="how"
          label={t('draws.how')}
          choices={[
            ['percent', t('draws.percent')],
            ['count', t('draws.count')],
          ]}
          chosen={['percent']}
        />
        <TextField
          name="amount"
          type="number"
          label={t('draws.amount')}
          hint={t('draws.amountHint')}
          defaultValue={TENTH}
          min={1}
          required
        />
        <p className="small soft">{t('draws.confirm')}</p>
      </Form>
    </Dialog>
  );
}

function wantedIn(values: FormData): SampleWanted {
  const amount = Number(textIn(values, 'amount'));
  return textIn(values, 'how') === 'count' ? { count: amount } : { percent: amount };
}
