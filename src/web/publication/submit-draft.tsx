import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { type Draft, refreshPublication } from '../api/publication-queries.ts';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';

/** Hands the draft to another person. */
export function SubmitDraft({ draft, shut }: { draft: Draft; shut: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Dialog title={t('draft.submit')} shut={shut}>
      <p>{t('draft.submitNote')}</p>
      <Form
        verb={t('draft.submitDo')}
        shut={shut}
        send={(values) => client.submitDraft({ draft: draft.draft, note: textIn(values, 'note') })}
        done={() => {
          void refreshPublication(queries);
          shut();
        }}
      >
        <TextField name="note" label={t('draft.word')} maxLength={500} />
      </Form>
    </Dialog>
  );
}
