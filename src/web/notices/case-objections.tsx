import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/case-queries.ts';
import { client } from '../api/client.ts';
import { objectionsQuery } from '../api/notice-queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { DeskPart } from '../desk/part.tsx';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../frame/dialog.tsx';
import { useMayUse } from '../people/use-me.ts';
import './notices.css';

/** The objections in a case, for its offices; nothing where there are none, and for who applies. */
export function CaseObjections({ theCase }: { theCase: CaseView }) {
  const mayUse = useMayUse();
  const { objections, standing } = theCase;
  const isOfOffice = standing === 'office' || standing === 'other';
  if (objections.length === 0 || !isOfOffice || !mayUse('listObjections')) return null;
  return <Objections theCase={theCase} />;
}

function Objections({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const mayUse = useMayUse();
  const [asking, setAsking] = useState<string>();
  const [shown, setShown] = useState<Readonly<Record<string, string>>>({});
  const query = useQuery(objectionsQuery(theCase.case, theCase.seen));
  return (
    <DeskPart title={t('inquiring.title')}>
      <Fetched query={query}>
        {(objections) => (
          <ul className="lines">
            {objections.map(({ receipt, on, reason, evidence, name, phone, settled }) => (
              <li key={receipt} className="line">
                <div className="stack tight">
                  <p className="row">
                    <strong className="receipt-inline">{receipt}</strong>
                    <time className="small soft">{on}</time>
                    <span className="badge">{t(`inquiring.${settled ?? 'open'}`)}</span>
                  </p>
                  <dl className="objection-facts">
                    <dt>{t('inquiring.reason')}</dt>
                    <dd>{reason}</dd>
                    <dt>{t('inquiring.evidence')}</dt>
                    <dd>{evidence ?? t('inquiring.none')}</dd>
                    <dt>{t('inquiring.who')}</dt>
                    <dd>{shown[receipt] ?? `${name} ${phone}`}</dd>
                  </dl>
                  {mayUse('unmaskObjector') && shown[receipt] === undefined && (
                    <p className="no-print">
                      <button
                        type="button"
                        className="button slim"
                        onClick={() => setAsking(receipt)}
                      >
                        {t('inquiring.unmask')}
                      </button>
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Fetched>
      {asking !== undefined && (
        <Unmask
          theCase={theCase.case}
          receipt={asking}
          shut={() => setAsking(undefined)}
          done={(words) => {
            setShown((before) => ({ ...before, [asking]: words }));
            setAsking(undefined);
          }}
        />
      )}
    </DeskPart>
  );
}

function Unmask(props: {
  theCase: string;
  receipt: string;
  shut: () => void;
  done: (words: string) => void;
}) {
  const { theCase, receipt, shut, done } = props;
  const { t } = useTranslation();
  return (
    <Dialog title={t('inquiring.unmask')} shut={shut}>
      <Form
        verb={t('inquiring.unmask')}
        shut={shut}
        send={(values) =>
          client.unmaskObjector({ case: theCase, receipt, reason: textIn(values, 'reason') })
        }
        done={({ name, phone }) => done(`${name} ${phone}`)}
      >
        <p className="small soft">{t('inquiring.unmaskNote')}</p>
        <TextField
          name="reason"
          label={t('inquiring.unmaskReason')}
          minLength={5}
          maxLength={200}
          required
        />
      </Form>
    </Dialog>
  );
}
