import { useTranslation } from 'react-i18next';
import type { CasePaper } from '../../api/case-file-queries.ts';
import { client } from '../../api/client.ts';
import { AreaField } from '../../forms/area-field.tsx';
import { Form } from '../../forms/form.tsx';
import { textIn } from '../../forms/read-values.ts';
import { Dialog } from '../../frame/dialog.tsx';

/** Asks why a paper is withdrawn, and says that it cannot be undone, and why. */
export function WithdrawDialog(props: {
  theCase: string;
  paper: CasePaper;
  name: string;
  shut: () => void;
  done: () => Promise<void>;
}) {
  const { theCase, paper, name, shut, done } = props;
  const { t } = useTranslation();
  const number = paper.office_number ?? paper.number;
  return (
    <Dialog title={t('casePaper.withdrawTitle', { name, number })} shut={shut}>
      <Form
        verb={t('casePaper.withdraw')}
        danger
        shut={shut}
        send={(values) =>
          client.withdrawPaper({
            ...{ case: theCase, code: paper.code },
            reason: textIn(values, 'reason'),
          })
        }
        done={() => void done()}
      >
        <p className="small soft">{t('casePaper.withdrawNote')}</p>
        <AreaField
          name="reason"
          label={t('casePaper.reason')}
          hint={t('casePaper.reasonHint')}
          maxLength={500}
          required
        />
      </Form>
    </Dialog>
  );
}
