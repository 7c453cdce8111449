import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { type Draft, refreshCatalogue } from '../api/publication-queries.ts';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';
import { Comparisons } from './comparisons.tsx';

/** Publishes what another person drafted, with what it changes in sight. */
export function PublishDraft({ draft, shut }: { draft: Draft; shut: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const comparisons = draft.check?.comparisons ?? [];
  return (
    <Dialog title={t('draft.publishAsk')} shut={shut}>
      {comparisons.length === 0 ? (
        <p>{t('draft.sameMeaning')}</p>
      ) : (
        <Comparisons comparisons={comparisons} />
      )}
      <p className="soft small">{t('draft.publishNote')}</p>
      <Form
        verb={t('draft.publishDo')}
        shut={shut}
        send={(values) => client.publishDraft({ draft: draft.draft, note: textIn(values, 'note') })}
        done={() => {
          void refreshCatalogue(queries);
          shut();
        }}
      >
        <TextField name="note" label={t('draft.word')} maxLength={500} />
      </Form>
    </Dialog>
  );
}
