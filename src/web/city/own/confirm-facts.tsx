import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { EvidenceFields, evidenceIn } from '../../forms/evidence-fields.tsx';
import { textIn } from '../../forms/read-values.ts';
import { TextField } from '../../forms/text-field.tsx';
import { useCity } from '../in-city.tsx';
import { PickDialog, type Picked } from './pick-dialog.tsx';

/** An office confirms the facts that were picked: on what basis, when, and on which document. */
export function ConfirmFacts({ picked }: { picked: Picked }) {
  const { t } = useTranslation();
  const { clock } = useCity();
  return (
    <PickDialog
      picked={picked}
      title={t('confirming.title', { count: picked.places.length })}
      note={t('confirming.note')}
      verb={t('confirming.do')}
      send={(facts, values) =>
        client.confirmFacts({
          ...facts,
          basis: textIn(values, 'basis'),
          on: textIn(values, 'on'),
          ...evidenceIn(values),
        })
      }
      told={({ confirmed }) => t('confirming.done', { count: confirmed })}
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
    </PickDialog>
  );
}
