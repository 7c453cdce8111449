import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PARTY_TYPES, type PartyType } from '../../offices/index.ts';
import { client } from '../api/client.ts';
import { refreshPeople } from '../api/people-queries.ts';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { SelectField } from '../forms/select-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';

export function AddOrganisation({ shut }: { shut: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Dialog title={t('office.addOrganisation')} shut={shut}>
      <Form
        verb={t('office.addDo')}
        shut={shut}
        send={(values) =>
          client.addOrganisation({
            name: textIn(values, 'name'),
            credit_code: textIn(values, 'credit_code').toUpperCase(),
            type: textIn(values, 'type') as PartyType,
          })
        }
        done={() => {
          void refreshPeople(queries);
          shut();
        }}
      >
        <TextField name="name" label={t('office.name')} maxLength={100} required />
        <TextField
          name="credit_code"
          label={t('party.creditCode')}
          hint={t('attendance.codeHint')}
          maxLength={18}
          required
        />
        <SelectField
          name="type"
          label={t('office.type')}
          choices={PARTY_TYPES.map((type) => [type, t(`partyType.${type}`)])}
        />
      </Form>
    </Dialog>
  );
}
