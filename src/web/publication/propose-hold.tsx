import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { refreshPublication, sourcesQuery } from '../api/publication-queries.ts';
import { textIn } from '../forms/read-values.ts';
import { SelectField } from '../forms/select-field.tsx';
import { useSay } from '../i18n/use-say.ts';
import { HoldForm } from './hold-form.tsx';

/** Proposes to hold a clause or a whole policy, where a superior rule says otherwise. */
export function ProposeHold({ shut }: { shut: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const queries = useQueryClient();
  const sources = useQuery(sourcesQuery).data ?? [];
  return (
    <HoldForm
      title={t('hold.propose')}
      verb={t('hold.proposeDo')}
      withDocument
      send={(given, values) => client.proposeHold({ subject: textIn(values, 'subject'), ...given })}
      done={() => refreshPublication(queries)}
      shut={shut}
    >
      <SelectField
        name="subject"
        label={t('hold.subject')}
        choices={sources.map(({ id, article, title }) => [
          id,
          article === null ? t('hold.whole', { title: say(title) }) : `${article} ${say(title)}`,
        ])}
      />
    </HoldForm>
  );
}
