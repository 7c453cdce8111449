import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { refreshPublication, sourcesQuery } from '../api/publication-queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { SelectField } from '../forms/select-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';
import { useSay } from '../i18n/use-say.ts';

/** Begins a draft from the text in force of a clause or a policy. */
export function BeginDraft({ shut }: { shut: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const sources = useQuery(sourcesQuery);
  return (
    <Dialog title={t('publication.begin')} shut={shut}>
      <Fetched query={sources}>
        {(list) => (
          <Form
            verb={t('publication.beginDo')}
            shut={shut}
            send={(values) =>
              client.saveDraft({ path: textIn(values, 'path'), note: textIn(values, 'note') })
            }
            done={({ draft }) => {
              void refreshPublication(queries);
              void navigate({ to: '/publication/$draft', params: { draft } });
            }}
          >
            <SelectField
              name="path"
              label={t('publication.whichClause')}
              choices={list.map(({ path, article, title }) => [
                path,
                article === null ? say(title) : `${article} ${say(title)}`,
              ])}
            />
            <TextField
              name="note"
              label={t('draft.note')}
              hint={t('draft.noteHint')}
              maxLength={500}
              required
            />
          </Form>
        )}
      </Fetched>
    </Dialog>
  );
}
