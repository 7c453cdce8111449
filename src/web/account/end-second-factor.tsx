import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postAuth } from '../api/auth.ts';
import { Form } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';

/** New backup codes, or no second factor any more; both ask for the password. */
export function EndSecondFactor(props: {
  renewed: (codes: readonly string[]) => void;
  ended: () => void;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'renew' | 'end'>();
  const shut = () => setAsking(undefined);
  const passwordOf = (values: FormData) => ({
    password: String(values.get('password') ?? '') || null,
  });
  const field = (
    <TextField
      name="password"
      label={t('password.current')}
      hint={t('second.passwordHint')}
      type="password"
      autoComplete="current-password"
    />
  );
  return (
    <div className="row">
      <button type="button" className="button" onClick={() => setAsking('renew')}>
        {t('second.renew')}
      </button>
      <button type="button" className="button quiet" onClick={() => setAsking('end')}>
        {t('second.end')}
      </button>
      {asking === 'renew' && (
        <Dialog title={t('second.renew')} shut={shut}>
          <p className="small soft">{t('second.renewNote')}</p>
          <Form
            verb={t('second.renewDo')}
            shut={shut}
            send={(values) =>
              postAuth<{ backupCodes: string[] }>(
                '/two-factor/generate-backup-codes',
                passwordOf(values),
              )
            }
            done={({ backupCodes }) => {
              props.renewed(backupCodes);
              shut();
            }}
          >
            {field}
          </Form>
        </Dialog>
      )}
      {asking === 'end' && (
        <Dialog title={t('second.end')} shut={shut}>
          <p className="small soft">{t('second.endNote')}</p>
          <Form
            verb={t('second.endDo')}
            danger
            shut={shut}
            send={(values) => postAuth('/two-factor/disable', passwordOf(values))}
            done={() => {
              props.ended();
              shut();
            }}
          >
            {field}
          </Form>
        </Dialog>
      )}
    </div>
  );
}
