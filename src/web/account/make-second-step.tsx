import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postAuth } from '../api/auth.ts';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';

/** For who has a second factor but did not use it in this session: makes the second step now. */
export function MakeSecondStep({ done }: { done: () => Promise<void> }) {
  const { t } = useTranslation();
  const [by, setBy] = useState<'totp' | 'backup-code'>('totp');
  const other = by === 'totp' ? 'backup-code' : 'totp';
  return (
    <div className="stack tight">
      <p>{t('second.notMade')}</p>
      <Form
        key={by}
        verb={t('second.makeStep')}
        send={(values) => postAuth(`/two-factor/verify-${by}`, { code: textIn(values, 'code') })}
        done={() => void done()}
      >
        <TextField
          name="code"
          label={by === 'totp' ? t('signIn.totp') : t('signIn.backup')}
          autoComplete="one-time-code"
          required
        />
      </Form>
      <button type="button" className="link-button" onClick={() => setBy(other)}>
        {other === 'totp' ? t('signIn.useTotp') : t('signIn.useBackup')}
      </button>
    </div>
  );
}
