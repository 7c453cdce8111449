import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { officesQuery } from '../../api/call-queries.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useMayUse } from '../../people/use-me.ts';

/** The office that is named in place of one that stands back. */
export function OfficeField() {
  const { t } = useTranslation();
  const may = useMayUse();
  const known = useQuery({ ...officesQuery, enabled: may('listOffices') }).data;
  return known === undefined ? (
    <TextField name="office" label={t('carry.office')} hint={t('carry.officeHint')} required />
  ) : (
    <SelectField
      name="office"
      label={t('carry.office')}
      choices={known.map(({ party, name }) => [party, name])}
    />
  );
}
