import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { objectionQuery } from '../api/notice-queries.ts';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';

/** Takes a receipt number, however it is typed; what is wrong with it stands beside it. */
export function LookUp(props: { found: (receipt: string) => void; begin?: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Form
      verb={t('objection.lookUpDo')}
      send={(values) => queries.fetchQuery(objectionQuery(textIn(values, 'receipt')))}
      done={({ receipt }) => props.found(receipt)}
    >
      <TextField
        name="receipt"
        label={t('objection.receipt')}
        hint={t('objection.lookUpHint')}
        defaultValue={props.begin}
        autoComplete="off"
        maxLength={60}
        required
        focus
      />
    </Form>
  );
}
