import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { officesQuery } from '../../api/call-queries.ts';
import type { CaseView } from '../../api/case-queries.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useMayUse, useMember } from '../../people/use-me.ts';

/**
 * The office that is named in place of one that stands back: it acts in the role of who names it, so
 * that others without such a post, the claim's own parties and the office itself are not offered.
 */
export function OfficeField({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const may = useMayUse();
  const post = useMember()?.post;
  const { files, benefits, paid } = theCase.parties;
  const left = [files.party, benefits.party, paid.party, post?.party];
  const known = useQuery({ ...officesQuery, enabled: may('listOffices') }).data;
  return known === undefined ? (
    <TextField name="office" label={t('carry.office')} hint={t('carry.officeHint')} required />
  ) : (
    <SelectField
      name="office"
      label={t('carry.office')}
      choices={known
        .filter(
          ({ party, roles }) => !left.includes(party) && roles.some((one) => one === post?.role),
        )
        .map(({ party, name }) => [party, name])}
    />
  );
}
