import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postAuth } from '../api/auth.ts';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { CopyButton } from '../people/copy-button.tsx';
import { keyOf } from './totp-key.ts';

type Begun = { readonly totpURI: string; readonly backupCodes: readonly string[] };

/** Turns the second factor on: the password, then the key for the authenticator and a first code. */
export function StartSecondFactor(props: {
  shut: () => void;
  done: (backupCodes: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<Begun>();
  if (begun === undefined) {
    return (
      <Form
        verb={t('second.next')}
        shut={props.shut}
        send={(values) =>
          postAuth<Begun>('/two-factor/enable', {
            password: String(values.get('password') ?? '') || null,
          })
        }
        done={setBegun}
      >
        <TextField
          name="password"
          label={t('password.current')}
          hint={t('second.passwordHint')}
          type="password"
          autoComplete="current-password"
          focus
        />
      </Form>
    );
  }
  return (
    <ol className="second-steps">
      <li className="stack tight">
        <p>{t('second.typeKey')}</p>
        <p className="second-key">
          <code>{inFours(keyOf(begun.totpURI))}</code>
          <CopyButton text={keyOf(begun.totpURI)} />
        </p>
        <p className="small soft">
          {t('second.orOpen')} <a href={begun.totpURI}>{t('second.openApp')}</a>
        </p>
      </li>
      <li className="stack tight">
        <p>{t('second.typeCode')}</p>
        <Form
          verb={t('second.turnOn')}
          shut={props.shut}
          send={(values) => postAuth('/two-factor/verify-totp', { code: textIn(values, 'code') })}
          done={() => props.done(begun.backupCodes)}
        >
          <TextField
            name="code"
            label={t('signIn.totp')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            required
            focus
          />
        </Form>
      </li>
    </ol>
  );
}

function inFours(key: string): string {
  return key.match(/.{1,4}/g)?.join(' ') ?? key;
}
