import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { type Draft, refreshPublication } from '../api/publication-queries.ts';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';

/** Gives a submitted draft back, with the reason. */
export function ReturnDraft({ draft, shut }: { draft: Draft; shut: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Dialog title={t('draft.return')} shut={shut}>
      <Form
        verb={t('draft.returnDo')}
        shut={shut}
        send={(values) =>
          client.returnDraft({ draft: draft.draft, reason: textIn(values, 'reason') })
        }
        done={() => {
          void refreshPublication(queries);
          shut();
        }}
      >
        <TextField name="reason" label={t('hold.reason')} maxLength={500} required />
      </Form>
    </Dialog>
  );
}
