import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postAuth } from '../api/auth.ts';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';

/** Asks for a link by mail. The answer does not tell whether there is such an account. */
export function ForgottenPassword({ back }: { back: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <div className="stack">
      <div className="stack tight">
        <h2 className="title-section">{t('signIn.forgotten')}</h2>
        <p className="small soft">{t('signIn.forgottenNote')}</p>
      </div>
      {asked ? (
        <>
          <p role="status">{t('signIn.resetAsked')}</p>
          <button type="button" className="button" onClick={back}>
            {t('signIn.back')}
          </button>
        </>
      ) : (
        <Form
          verb={t('signIn.askReset')}
          shut={back}
          send={(values) => postAuth('/request-password-reset', { email: textIn(values, 'email') })}
          done={() => setAsked(true)}
        >
          <TextField
            name="email"
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            required
            focus
          />
        </Form>
      )}
    </div>
  );
}
