import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { refreshPeople } from '../api/people-queries.ts';
import { Form } from '../forms/form.tsx';
import { given, textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';
import { Invited } from '../people/invited.tsx';

/** Adds an account; the link by which its owner sets a password is mailed, or shown this once. */
export function AddAccount({ shut }: { shut: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [answer, setAnswer] = useState<{ readonly invitation: string | null }>();
  if (answer !== undefined)
    return (
      <Invited
        title={t('office.invited')}
        link={answer.invitation}
        note={t('colleague.mailed')}
        shut={shut}
      />
    );
  return (
    <Dialog title={t('office.addAccount')} shut={shut}>
      <p className="small soft">{t('office.addAccountNote')}</p>
      <Form
        verb={t('office.addDo')}
        shut={shut}
        send={(values) =>
          client.createAccount({
            name: textIn(values, 'name'),
            email: textIn(values, 'email'),
            ...given(values, 'phone'),
          })
        }
        done={(answer) => {
          setAnswer(answer);
          void refreshPeople(queries);
        }}
      >
        <TextField name="name" label={t('office.person')} maxLength={60} required />
        <TextField name="email" label={t('signIn.email')} type="email" required />
        <TextField name="phone" label={t('office.phone')} type="tel" maxLength={30} />
      </Form>
    </Dialog>
  );
}
