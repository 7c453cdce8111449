import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';

type Given = { readonly reason: string; readonly document: string };

/** Asks for the reason of a step with a hold, and on what document it rests. */
export function HoldForm(props: {
  title: string;
  verb: string;
  send: (given: Given, values: FormData) => Promise<unknown>;
  withDocument: boolean;
  done: () => Promise<void>;
  shut: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Dialog title={props.title} shut={props.shut}>
      <Form
        verb={props.verb}
        shut={props.shut}
        send={(values) =>
          props.send(
            { reason: textIn(values, 'reason'), document: textIn(values, 'document') },
            values,
          )
        }
        done={() => {
          void props.done();
          props.shut();
        }}
      >
        {props.children}
        <TextField name="reason" label={t('hold.reason')} maxLength={500} required />
        {props.withDocument && (
          <TextField
            name="document"
            label={t('hold.document')}
            hint={t('hold.documentHint')}
            maxLength={200}
            required
          />
        )}
      </Form>
    </Dialog>
  );
}
