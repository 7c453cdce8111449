import { useTranslation } from 'react-i18next';
import type { WalletLine } from '../api/attachment-queries.ts';
import { client } from '../api/client.ts';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';

const LONGEST = 200;

/** Asks what a document is: its title, who issued it, its number and its days. */
export function DescribeAttachment(props: {
  party: string;
  line: WalletLine;
  shut: () => void;
  done: () => void;
}) {
  const { party, line, shut, done } = props;
  const { t } = useTranslation();
  const send = (values: FormData) => {
    const said = (name: string) => textIn(values, name) || null;
    return client.describeAttachment({
      ...{ party, attachment: line.id, title: said('title'), issuer: said('issuer') },
      ...{ number: said('number'), issued_on: said('issued_on') },
      valid_until: said('valid_until'),
    });
  };
  return (
    <Dialog title={t('attachment.describeTitle', { name: line.name })} shut={shut}>
      <p className="small soft">{t('attachment.describeNote')}</p>
      <Form
        verb={t('attachment.describeDo')}
        shut={shut}
        send={send}
        done={() => {
          done();
          shut();
        }}
      >
        <TextField
          name="title"
          label={t('evidence.title')}
          hint={t('evidence.titleHint')}
          maxLength={LONGEST}
          defaultValue={line.title ?? ''}
          autoComplete="off"
          required
        />
        <div className="field-pair">
          <TextField
            name="issuer"
            label={t('evidence.issuer')}
            maxLength={LONGEST}
            defaultValue={line.issuer ?? ''}
          />
          <TextField
            name="number"
            label={t('evidence.number')}
            maxLength={LONGEST}
            defaultValue={line.number ?? ''}
          />
        </div>
        <div className="field-pair">
          <TextField
            name="issued_on"
            type="date"
            label={t('evidence.issuedOn')}
            defaultValue={line.issued_on ?? ''}
          />
          <TextField
            name="valid_until"
            type="date"
            label={t('evidence.validUntil')}
            defaultValue={line.valid_until ?? ''}
          />
        </div>
      </Form>
    </Dialog>
  );
}
