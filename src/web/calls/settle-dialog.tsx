import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refreshCases } from '../api/case-queries.ts';
import { client } from '../api/client.ts';
import { AreaField } from '../forms/area-field.tsx';
import { ChoiceField } from '../forms/choice-field.tsx';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { Dialog } from '../frame/dialog.tsx';

/** What came of a case that was drawn: whether anything is wrong, and what was looked into. */
export function SettleDialog(props: { draw: string; number: string; shut: () => void }) {
  const { draw, number, shut } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Dialog title={t('draws.settleOf', { number })} shut={shut}>
      <Form
        verb={t('draws.settle')}
        shut={shut}
        send={(values) =>
          client.settleSample({
            ...{ draw, number, text: textIn(values, 'text') },
            outcome: textIn(values, 'outcome') === 'at_fault' ? 'at_fault' : 'in_order',
          })
        }
        done={async () => {
          await refreshCases(queries);
          shut();
        }}
      >
        <ChoiceField
          type="radio"
          name="outcome"
          label={t('draws.outcome')}
          choices={[
            ['in_order', t('draws.in_order')],
            ['at_fault', t('draws.at_fault')],
          ]}
          chosen={['in_order']}
        />
        <AreaField name="text" label={t('draws.looked')} hint={t('draws.lookedHint')} required />
        <p className="small soft">{t('draws.settleNote')}</p>
      </Form>
    </Dialog>
  );
}
