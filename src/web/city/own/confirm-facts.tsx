import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../dossiers/index.ts';
import { type PartyFile, refreshCity } from '../../api/city-queries.ts';
import { client } from '../../api/client.ts';
import { EvidenceFields, evidenceIn } from '../../forms/evidence-fields.tsx';
import { Form } from '../../forms/form.tsx';
import { textIn } from '../../forms/read-values.ts';
import { TextField } from '../../forms/text-field.tsx';
import { Dialog } from '../../frame/dialog.tsx';
import { useCity } from '../in-city.tsx';

/** An office confirms the facts that were picked: on what basis, when, and on which document. */
export function ConfirmFacts(props: {
  file: PartyFile;
  places: readonly Place[];
  shut: () => void;
  done: (words: string) => void;
}) {
  const { file, places, shut, done } = props;
  const { t } = useTranslation();
  const { clock } = useCity();
  const queries = useQueryClient();
  return (
    <Dialog title={t('confirming.title', { count: places.length })} shut={shut}>
      <p className="small soft">{t('confirming.note')}</p>
      <Form
        verb={t('confirming.do')}
        shut={shut}
        send={async (values) => {
          try {
            return await client.confirmFacts({
              party: file.party.id,
              facts: [...places],
              basis: textIn(values, 'basis'),
              on: textIn(values, 'on'),
              seen: file.revision,
              ...evidenceIn(values),
            });
          } finally {
            void refreshCity(queries);
          }
        }}
        done={({ confirmed }) => done(t('confirming.done', { count: confirmed }))}
      >
        <TextField
          name="basis"
          label={t('confirming.basis')}
          hint={t('confirming.basisHint')}
          maxLength={200}
          autoComplete="off"
          required
        />
        <TextField name="on" type="date" label={t('confirming.on')} defaultValue={clock} required />
        <EvidenceFields />
      </Form>
    </Dialog>
  );
}
