import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthProblem, postAuth } from '../api/auth.ts';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { LockedUntil } from './locked-until.tsx';
import { useSignedIn } from './use-arrival.ts';

/** The second step: a code of the authenticator, or one of the backup codes. */
export function SecondStep({ back }: { back: () => void }) {
  const { t } = useTranslation();
  const signedIn = useSignedIn();
  const [by, setBy] = useState<'totp' | 'backup-code'>('totp');
  const [lockedFor, setLockedFor] = useState<number>();
  const other = by === 'totp' ? 'backup-code' : 'totp';
  return (
    <div className="stack">
      <div className="stack tight">
        <h2 className="title-section">{t('signIn.second')}</h2>
        <p className="small soft">
          {by === 'totp' ? t('signIn.totpNote') : t('signIn.backupNote')}
        </p>
      </div>
      <Form
        key={by}
        verb={t('signIn.do')}
        shut={back}
        send={(values) => {
          setLockedFor(undefined);
          return postAuth(`/two-factor/verify-${by}`, { code: textIn(values, 'code') }).catch(
            (error: unknown) => {
              if (error instanceof AuthProblem) setLockedFor(error.retryAfter);
              throw error;
            },
          );
        }}
        done={() => void signedIn()}
      >
        <CodeField by={by} />
        {lockedFor !== undefined && <LockedUntil seconds={lockedFor} />}
      </Form>
      <button type="button" className="link-button" onClick={() => setBy(other)}>
        {other === 'totp' ? t('signIn.useTotp') : t('signIn.useBackup')}
      </button>
    </div>
  );
}

function CodeField({ by }: { by: 'totp' | 'backup-code' }) {
  const { t } = useTranslation();
  return by === 'totp' ? (
    <TextField
      name="code"
      label={t('signIn.totp')}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={6}
      required
      focus
    />
  ) : (
    <TextField name="code" label={t('signIn.backup')} autoComplete="off" required focus />
  );
}
