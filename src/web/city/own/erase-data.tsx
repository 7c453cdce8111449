import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { adoptDossier, keyOf, personalAt } from '../../../dossiers/index.ts';
import { type PartyFile, refreshCity } from '../../api/city-queries.ts';
import { client } from '../../api/client.ts';
import { placeLabel } from '../../calculator/dossier/place-words.ts';
import { Form } from '../../forms/form.tsx';
import { textIn } from '../../forms/read-values.ts';
import { TextField } from '../../forms/text-field.tsx';
import { Dialog } from '../../frame/dialog.tsx';
import { useWording } from '../use-wording.ts';
import { BeforeErasing } from './before-erasing.tsx';

export type Erased = Awaited<ReturnType<typeof client.erasePersonalData>>;

/** Asks for the name of the party before its personal data is erased for good. */
export function EraseData(props: {
  file: PartyFile;
  shut: () => void;
  done: (erased: Erased) => void;
}) {
  const { file, shut, done } = props;
  const { id, name } = file.party;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { records } = adoptDossier(file.dossier);
  const wording = useWording(records);
  const kinds = new Map(records.map((record) => [record.id, record.kind]));
  const personal = file.facts.filter(
    (fact) => personalAt(wording.vocabulary, fact, kinds.get(fact.entry)) !== undefined,
  );
  return (
    <Dialog title={t('own.eraseAsk')} shut={shut}>
      {personal.length === 0 ? (
        <p>{t('own.eraseNothing')}</p>
      ) : (
        <>
          <p>{t('own.eraseWarn')}</p>
          <ul className="kind-list small">
            {personal.map((fact) => (
              <li key={keyOf(fact)}>{placeLabel(wording, fact)}</li>
            ))}
          </ul>
        </>
      )}
      <Form
        verb={t('own.eraseDo')}
        danger
        shut={shut}
        send={(values) =>
          client.erasePersonalData({
            ...{ party: id, name: textIn(values, 'name') },
            attachments: values.get('attachments') !== null,
          })
        }
        done={(erased) => {
          void refreshCity(queries);
          done(erased);
        }}
      >
        <BeforeErasing party={id} />
        <TextField
          name="name"
          label={t('own.eraseName')}
          hint={t('own.eraseNameHint', { name })}
          autoComplete="off"
          required
        />
      </Form>
    </Dialog>
  );
}
