import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayHavePost, ROLES, type Role } from '../../offices/index.ts';
import { client } from '../api/client.ts';
import { organisationsQuery, refreshPeople } from '../api/people-queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { SelectField } from '../forms/select-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';

/** Makes a post in an organisation, of a role that its kind may have. */
export function AddPost({ shut }: { shut: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const organisations = useQuery(organisationsQuery);
  const [chosen, setChosen] = useState('');
  return (
    <Dialog title={t('office.addPost')} shut={shut}>
      <Fetched query={organisations}>
        {(list) => {
          const type = list.find(({ id }) => id === chosen)?.type;
          const roles = ROLES.filter((role) => type === undefined || mayHavePost(type, role));
          return (
            <Form
              verb={t('office.addDo')}
              shut={shut}
              send={(values) =>
                client.addPost({
                  organisation: textIn(values, 'organisation'),
                  role: textIn(values, 'role') as Role,
                  title: textIn(values, 'title'),
                })
              }
              done={() => {
                void refreshPeople(queries);
                shut();
              }}
            >
              <SelectField
                name="organisation"
                label={t('office.organisation')}
                choices={list.map(({ id, name }) => [id, name])}
                choose={setChosen}
              />
              <SelectField
                key={type}
                name="role"
                label={t('audit.role')}
                choices={roles.map((role) => [role, t(`role.${role}`)])}
              />
              <TextField
                name="title"
                label={t('office.postTitle')}
                hint={t('office.postTitleHint')}
                maxLength={60}
                required
              />
            </Form>
          );
        }}
      </Fetched>
    </Dialog>
  );
}
