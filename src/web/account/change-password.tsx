import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postAuth } from '../api/auth.ts';
import { Form } from '../forms/form.tsx';
import { NewPasswordFields, newPasswordIn } from '../forms/new-password.tsx';
import { TextField } from '../forms/text-field.tsx';

/** Another password; whoever is signed in elsewhere with the old one is signed out there. */
export function ChangePassword() {
  const { t } = useTranslation();
  const [changes, setChanges] = useState(0);
  return (
    <section className="card stack" aria-labelledby="password-title">
      <div className="stack tight">
        <h2 className="title-section" id="password-title">
          {t('password.change')}
        </h2>
        <p className="small soft">{t('password.changeNote')}</p>
      </div>
      <p role="status" className="done-words">
        {changes > 0 && t('password.changed')}
      </p>
      <Form
        key={changes}
        verb={t('password.changeDo')}
        send={(values) =>
          postAuth('/change-password', {
            currentPassword: String(values.get('currentPassword') ?? ''),
            newPassword: newPasswordIn(values),
          })
        }
        done={() => setChanges(changes + 1)}
      >
        <TextField
          name="currentPassword"
          label={t('password.current')}
          type="password"
          autoComplete="current-password"
          required
        />
        <NewPasswordFields />
      </Form>
    </section>
  );
}
