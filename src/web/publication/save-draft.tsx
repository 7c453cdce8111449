import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { type Draft, refreshPublication } from '../api/publication-queries.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';
import type { DraftText } from './use-draft-text.ts';

/** Saves what was typed as the next text, with a note. */
export function SaveDraft(props: { draft: Draft; own: DraftText; shut: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { draft, own, shut } = props;
  return (
    <Dialog title={t('draft.save')} shut={shut}>
      <Form
        verb={t('draft.saveDo')}
        shut={shut}
        send={(values) =>
          client.saveDraft({
            ...{ draft: draft.draft, text: own.text, seen: draft.seen },
            note: textIn(values, 'note'),
            on_top: values.get('on_top') === 'yes',
          })
        }
        done={() => {
          void refreshPublication(queries);
          shut();
        }}
      >
        <TextField
          name="note"
          label={t('draft.note')}
          hint={t('draft.noteHint')}
          defaultValue={draft.note}
          maxLength={500}
          required
        />
        {draft.is_overtaken && (
          <ChoiceField
            type="checkbox"
            name="on_top"
            label={t('draft.overtaken', { version: draft.version })}
            choices={[['yes', t('draft.onTop', { version: draft.version })]]}
            chosen={[]}
          />
        )}
      </Form>
    </Dialog>
  );
}
