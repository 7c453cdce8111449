import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { type Concerns, refreshPublication } from '../../api/publication-queries.ts';
import { Form } from '../../forms/form.tsx';
import { given, textIn } from '../../forms/read-values.ts';
import { TextField } from '../../forms/text-field.tsx';
import { Dialog } from '../../frame/dialog.tsx';
import { useSay } from '../../i18n/use-say.ts';

/** Enters the dates of a document with their basis; they become a draft for another person. */
export function EnterDates(props: { document: Concerns['undated'][number]; shut: () => void }) {
  const { document, shut } = props;
  const { t } = useTranslation();
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <Dialog title={t('concern.enterTitle', { title: say(document.cited_as) })} shut={shut}>
      <Form
        verb={t('concern.enterDo')}
        shut={shut}
        send={(values) =>
          client.draftDates({
            policy: document.policy,
            basis: textIn(values, 'basis'),
            ...given(values, 'issued_on'),
            ...given(values, 'from'),
            ...given(values, 'to'),
            ...given(values, 'document'),
          })
        }
        done={({ draft }) => {
          void refreshPublication(queries);
          void navigate({ to: '/publication/$draft', params: { draft } });
        }}
      >
        <p className="small soft">{t('concern.undatedNote')}</p>
        <TextField
          name="issued_on"
          label={t('concern.issuedOn')}
          type="date"
          defaultValue={document.issued_on ?? ''}
        />
        <div className="field-pair">
          <TextField
            name="from"
            label={t('concern.from')}
            type="date"
            defaultValue={document.from ?? ''}
          />
          <TextField
            name="to"
            label={t('concern.to')}
            type="date"
            defaultValue={document.to ?? ''}
          />
        </div>
        <TextField
          name="basis"
          label={t('concern.basis')}
          hint={t('concern.basisHint')}
          maxLength={300}
          required
        />
        <TextField
          name="document"
          label={t('concern.document')}
          hint={t('concern.documentHint')}
          maxLength={150}
        />
      </Form>
    </Dialog>
  );
}
