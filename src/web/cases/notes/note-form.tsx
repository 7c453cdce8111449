import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { notesQuery } from '../../api/note-queries.ts';
import { AreaField } from '../../forms/area-field.tsx';
import { Form } from '../../forms/form.tsx';
import { InPlace } from '../../forms/in-place.tsx';
import { textIn } from '../../forms/read-values.ts';

const LONGEST = 2000;

/** What somebody notes on a case. The words stay where the server refuses. */
export function NoteForm({ id, shut }: { id: string; shut: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <InPlace>
      <Form
        verb={t('caseNotes.keep')}
        shut={shut}
        send={(values) => client.addCaseNote({ case: id, text: textIn(values, 'text') })}
        done={() => {
          void queries.invalidateQueries(notesQuery(id));
          shut();
        }}
      >
        <AreaField
          name="text"
          label={t('caseNotes.text')}
          hint={t('caseNotes.hint')}
          maxLength={LONGEST}
          required
        />
      </Form>
    </InPlace>
  );
}
