import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Evidence, Place } from '../../../dossiers/index.ts';
import { type PartyFile, refreshCity } from '../../api/city-queries.ts';
import { client } from '../../api/client.ts';
import { EvidenceFields, evidenceIn } from '../../forms/evidence-fields.tsx';
import { Form } from '../../forms/form.tsx';
import { Dialog } from '../../frame/dialog.tsx';

/** Names the document on which the facts that were picked rest. */
export function AddEvidence(props: {
  file: PartyFile;
  places: readonly Place[];
  shut: () => void;
  done: (words: string) => void;
}) {
  const { file, places, shut, done } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Dialog title={t('evidence.addTitle', { count: places.length })} shut={shut}>
      <p className="small soft">{t('evidence.addNote')}</p>
      <Form
        verb={t('evidence.addDo')}
        shut={shut}
        send={async (values) => {
          try {
            return await client.addEvidence({
              party: file.party.id,
              facts: [...places],
              seen: file.revision,
              evidence: evidenceIn(values).evidence as Evidence,
            });
          } finally {
            void refreshCity(queries);
          }
        }}
        done={({ facts }) => done(t('evidence.added', { count: facts }))}
      >
        <EvidenceFields required />
      </Form>
    </Dialog>
  );
}
