import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../dossiers/index.ts';
import { client } from '../../api/client.ts';
import { EvidenceFields, evidenceIn } from '../../forms/evidence-fields.tsx';
import { PickDialog, type Picked } from './pick-dialog.tsx';

/** Names the document on which the facts that were picked rest. */
export function AddEvidence({ picked }: { picked: Picked }) {
  const { t } = useTranslation();
  return (
    <PickDialog
      picked={picked}
      title={t('evidence.addTitle', { count: picked.places.length })}
      note={t('evidence.addNote')}
      verb={t('evidence.addDo')}
      send={(facts, values) =>
        client.addEvidence({ ...facts, evidence: evidenceIn(values).evidence as Evidence })
      }
      told={(added) => t('evidence.added', { count: added.facts })}
    >
      <EvidenceFields required />
    </PickDialog>
  );
}
