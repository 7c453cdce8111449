import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { type Delegations, type HeldPost, refreshPeople } from '../api/people-queries.ts';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { SelectField } from '../forms/select-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { today } from '../frame/as-of.ts';
import { Dialog } from '../frame/dialog.tsx';
import { postWords } from './post-line.tsx';

/** Delegates the post that one holds to a colleague, for some days and with a reason. */
export function DelegateDialog(props: {
  post: Pick<HeldPost, 'title' | 'party_name'>;
  delegates: Delegations['delegates'];
  shut: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Dialog title={t('delegation.give')} shut={props.shut}>
      <p className="small soft">{t('delegation.note', { post: postWords(props.post) })}</p>
      <Form
        verb={t('delegation.giveDo')}
        shut={props.shut}
        send={(values) =>
          client.delegatePost({
            account: textIn(values, 'account'),
            from: textIn(values, 'from'),
            to: textIn(values, 'to'),
            reason: textIn(values, 'reason'),
          })
        }
        done={() => {
          void refreshPeople(queries);
          props.shut();
        }}
      >
        <SelectField
          name="account"
          label={t('delegation.whom')}
          hint={t('delegation.whomHint')}
          choices={props.delegates.map(({ account, name }) => [account, name])}
        />
        <div className="field-pair">
          <TextField
            name="from"
            label={t('form.from')}
            type="date"
            defaultValue={today()}
            required
          />
          <TextField name="to" label={t('form.to')} type="date" required />
        </div>
        <TextField
          name="reason"
          label={t('delegation.reason')}
          hint={t('delegation.reasonHint')}
          maxLength={200}
          required
        />
      </Form>
    </Dialog>
  );
}
