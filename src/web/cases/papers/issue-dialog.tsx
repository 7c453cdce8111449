import { useTranslation } from 'react-i18next';
import type { PaperDue } from '../../api/case-file-queries.ts';
import { client } from '../../api/client.ts';
import { AreaField } from '../../forms/area-field.tsx';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { Form } from '../../forms/form.tsx';
import { textIn } from '../../forms/read-values.ts';
import { TextField } from '../../forms/text-field.tsx';
import { Dialog } from '../../frame/dialog.tsx';
import { DocumentField } from '../act/document-field.tsx';

/** Asks what a paper says that the case does not know, and issues it. */
export function IssueDialog(props: {
  theCase: string;
  due: PaperDue;
  name: string;
  shut: () => void;
  done: () => void;
}) {
  const { theCase, due, name, shut, done } = props;
  const { t } = useTranslation();
  const wants = (ask: PaperDue['asks'][number]) => due.asks.includes(ask);
  return (
    <Dialog
      title={t(due.replaces === null ? 'casePaper.issue' : 'casePaper.issueAgain', { name })}
      shut={shut}
    >
      <Form
        verb={t('casePaper.do')}
        shut={shut}
        send={(values) => {
          const given = (part: string) => {
            const text = textIn(values, part);
            return text === '' ? {} : { [part]: text };
          };
          const said = ['opinion', 'way', 'decided', 'decision', 'scan', 'office_number'].map(
            given,
          );
          const which = { case: theCase, kind: due.kind, event: due.event };
          return client.issuePaper(Object.assign(which, ...said));
        }}
        done={done}
      >
        <p className="small soft">{t('casePaper.asksNote')}</p>
        {due.replaces !== null && (
          <p className="small">{t('casePaper.inPlaceOf', { code: due.replaces })}</p>
        )}
        {wants('opinion') && (
          <AreaField name="opinion" label={t('carry.opinion')} maxLength={4000} required />
        )}
        {wants('way') && (
          <ChoiceField
            type="radio"
            name="way"
            label={t('casePaper.way')}
            choices={[
              ['meeting', t('casePaper.meeting')],
              ['signature', t('casePaper.signature')],
            ]}
            chosen={['meeting']}
          />
        )}
        {wants('decided') && (
          <TextField name="decided" type="date" label={t('casePaper.decided')} required />
        )}
        {wants('decision') && (
          <>
            <TextField
              name="decision"
              label={t('casePaper.decision')}
              hint={t('casePaper.decisionHint')}
              maxLength={100}
              required
            />
            <DocumentField name="scan" label={t('casePaper.scan')} theCase={theCase} optional />
          </>
        )}
        <TextField
          name="office_number"
          label={t('casePaper.officeNumber')}
          hint={t('casePaper.officeNumberHint')}
          maxLength={100}
        />
      </Form>
    </Dialog>
  );
}
