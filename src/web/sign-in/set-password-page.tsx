import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postAuth } from '../api/auth.ts';
import { Form } from '../forms/form.tsx';
import { NewPasswordFields, newPasswordIn } from '../forms/new-password.tsx';
import { Notice } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import './sign-in.css';

/** Where the link of an invitation or of a forgotten password leads: a password is set, once. */
export function SetPasswordPage() {
  const { t } = useTranslation();
  useTitle(t('signIn.setPassword'));
  const [token] = useState(() => location.hash.slice(1));
  const [done, setDone] = useState(false);
  // What is in the address is seen over a shoulder and kept in the history.
  useEffect(() => {
    if (location.hash !== '') history.replaceState(history.state, '', location.pathname);
  }, []);
  if (token === '') {
    return (
      <Notice title={t('signIn.setPassword')}>
        <p className="soft">{t('signIn.noToken')}</p>
        <SignIn />
      </Notice>
    );
  }
  return (
    <div className="page sign-in">
      <section className="sign-in-own stack" aria-labelledby="set-title">
        <h1 className="title-page" id="set-title">
          {t('signIn.setPassword')}
        </h1>
        <div className="card stack">
          {done ? (
            <>
              <p role="status">{t('signIn.passwordSet')}</p>
              <SignIn />
            </>
          ) : (
            <Form
              verb={t('signIn.setDo')}
              send={(values) =>
                postAuth('/reset-password', { token, newPassword: newPasswordIn(values) })
              }
              done={() => setDone(true)}
            >
              <NewPasswordFields />
            </Form>
          )}
        </div>
      </section>
    </div>
  );
}

function SignIn() {
  const { t } = useTranslation();
  return (
    <Link to="/sign-in" className="button primary">
      {t('account.signIn')}
    </Link>
  );
}
