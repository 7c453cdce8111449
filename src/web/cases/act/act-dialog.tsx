import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CASES_KEY,
  type CaseView,
  type Doing,
  type Offer,
  refreshCases,
} from '../../api/case-queries.ts';
import { client } from '../../api/client.ts';
import { isConflict } from '../../api/problems.ts';
import { Form } from '../../forms/form.tsx';
import { Dialog } from '../../frame/dialog.tsx';
import { FailureWords } from '../../frame/failure-words.tsx';
import { capital } from '../../i18n/capital.ts';
import { useSay } from '../../i18n/use-say.ts';
import { CarryFields } from './carry-fields.tsx';
import { DoingWords } from './doing-words.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { readCarried } from './read-carried.ts';

/**
 * Does one thing in a case: what it must carry is filled in, then looked over and confirmed. The form
 * stays as it was filled in, whatever the server says and whatever others do meanwhile.
 */
export function ActDialog(props: {
  theCase: CaseView;
  offer: Offer;
  shut: () => void;
  done: (words: string) => void;
}) {
  const { theCase, offer, shut, done } = props;
  const { t } = useTranslation();
  const say = useSay();
  const queries = useQueryClient();
  // What the officer had before them as the form was opened.
  const opened = useRef(theCase.seen);
  const [ready, setReady] = useState<Doing>();
  const title = capital(say(offer.title));
  const acting = useMutation({
    mutationFn: (doing: Doing) =>
      client.actInCase({ ...doing, case: theCase.case, seen: opened.current }),
    onSuccess: async () => {
      await refreshCases(queries);
      done(t('act.done', { title }));
    },
    onError: (error) => {
      if (isConflict(error)) void queries.invalidateQueries({ queryKey: CASES_KEY });
    },
  });
  const stillOffered = theCase.offers.find(({ does }) => does === offer.does);
  const isMoved = theCase.seen !== opened.current;
  return (
    <Dialog title={`${title} · ${theCase.number}`} shut={shut}>
      {isMoved && <Meanwhile theCase={theCase} since={opened.current} />}
      <div hidden={ready !== undefined}>
        <Form
          verb={t('act.toCheck')}
          shut={shut}
          send={async (values) => readCarried(offer, values)}
          done={(doing) => {
            acting.reset();
            setReady(doing);
          }}
        >
          {offer.to.length > 0 && (
            <p className="small soft">
              {t('act.leadsTo', { to: offer.to.map((one) => say(one.title)).join(' / ') })}
            </p>
          )}
          <CarryFields theCase={theCase} offer={offer} />
        </Form>
      </div>
      {ready !== undefined && (
        <div className="stack tight">
          <DoingWords doing={ready} offer={offer} theCase={theCase} />
          <div className="complaint" role="alert">
            {acting.isError && <FailureWords error={acting.error} />}
          </div>
          {isMoved && stillOffered?.refused == null && stillOffered !== undefined && (
            <p className="small soft">{t('act.againNote')}</p>
          )}
          <div className="row">
            <button
              type="button"
              className={
                offer.does === 'refuse' || offer.does === 'withdraw'
                  ? 'button danger'
                  : 'button primary'
              }
              disabled={acting.isPending || (isMoved && stillOffered === undefined)}
              onClick={() => {
                if (isMoved) opened.current = theCase.seen;
                acting.mutate(ready);
              }}
            >
              {acting.isPending
                ? t('form.busy')
                : isMoved
                  ? t('act.confirmAgain', { title })
                  : t('act.confirm', { title })}
            </button>
            <button type="button" className="button" data-focus onClick={() => setReady(undefined)}>
              {t('act.back')}
            </button>
            <button type="button" className="button quiet" onClick={shut}>
              {t('filing.cancel')}
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
