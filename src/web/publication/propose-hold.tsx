import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { refreshPublication, sourcesQuery } from '../api/publication-queries.ts';
import { textIn } from '../forms/read-values.ts';
import { SelectField } from '../forms/select-field.tsx';
import { useSay } from '../i18n/use-say.ts';
import { HoldForm } from './hold-form.tsx';

/** Proposes to hold a clause or a whole policy, where a superior rule says otherwise; the one named, or any. */
export function ProposeHold(props: {
  shut: () => void;
  about?: { readonly subject: string; readonly title: string };
}) {
  const { shut, about } = props;
  const { t } = useTranslation();
  const say = useSay();
  const queries = useQueryClient();
  const sources = useQuery({ ...sourcesQuery, enabled: about === undefined }).data ?? [];
  return (
    <HoldForm
      title={about ? t('concern.hold', { title: about.title }) : t('hold.propose')}
      verb={t('hold.proposeDo')}
      withDocument
      send={(given, values) =>
        client.proposeHold({ subject: about?.subject ?? textIn(values, 'subject'), ...given })
      }
      done={() => refreshPublication(queries)}
      shut={shut}
    >
      {about === undefined && (
        <SelectField
          name="subject"
          label={t('hold.subject')}
          choices={sources.map(({ id, article, title }) => [
            id,
            article === null ? t('hold.whole', { title: say(title) }) : `${article} ${say(title)}`,
          ])}
        />
      )}
    </HoldForm>
  );
}
