import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';
import { useLeave } from '../people/become.ts';

/** Says what closing the account takes and leaves, and asks for the name before it is done for good. */
export function CloseAccount({ name, shut }: { name: string; shut: () => void }) {
  const { t } = useTranslation();
  const leave = useLeave();
  return (
    <Dialog title={t('account.closeAsk')} shut={shut}>
      <p>{t('account.closeGoes')}</p>
      <p>{t('account.closeStays')}</p>
      <Form
        verb={t('account.closeDo')}
        danger
        shut={shut}
        send={(values) => client.closeAccount({ name: textIn(values, 'name') })}
        done={() => void leave()}
      >
        <TextField
          name="name"
          label={t('account.closeName')}
          hint={t('account.closeNameHint', { name })}
          autoComplete="off"
          required
        />
      </Form>
    </Dialog>
  );
}
