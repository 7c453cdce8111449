import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthProblem, postAuth } from '../api/auth.ts';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { LockedUntil } from './locked-until.tsx';
import { useSignedIn } from './use-arrival.ts';

/** The first step; whoever has a second factor is asked for it next. */
export function PasswordForm({ askSecond }: { askSecond: () => void }) {
  const { t } = useTranslation();
  const signedIn = useSignedIn();
  const [lockedFor, setLockedFor] = useState<number>();
  return (
    <Form
      verb={t('signIn.do')}
      send={(values) => {
        setLockedFor(undefined);
        return postAuth<{ state: string }>('/sign-in/email', {
          email: textIn(values, 'email'),
          password: String(values.get('password') ?? ''),
        }).catch((error: unknown) => {
          if (error instanceof AuthProblem) setLockedFor(error.retryAfter);
          throw error;
        });
      }}
      done={({ state }) => (state === 'second_step' ? askSecond() : void signedIn())}
    >
      <TextField
        name="email"
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        required
      />
      <TextField
        name="password"
        label={t('signIn.password')}
        type="password"
        autoComplete="current-password"
        required
      />
      {lockedFor !== undefined && <LockedUntil seconds={lockedFor} />}
    </Form>
  );
}
