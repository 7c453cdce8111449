import { useTranslation } from 'react-i18next';
import { TextField } from './text-field.tsx';

/** A new password with its rules. */
export function NewPasswordFields() {
  const { t } = useTranslation();
  return (
    <TextField
      name="newPassword"
      label={t('password.new')}
      hint={t('password.rules')}
      type="password"
      autoComplete="new-password"
      maxLength={128}
      required
    />
  );
}

export function newPasswordIn(values: FormData): string {
  return String(values.get('newPassword') ?? '');
}
