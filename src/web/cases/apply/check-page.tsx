import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, refreshCases } from '../../api/case-queries.ts';
import { client } from '../../api/client.ts';
import { problemsOf } from '../../api/problems.ts';
import { Dialog } from '../../frame/dialog.tsx';
import { FailureWords } from '../../frame/failure-words.tsx';
import { useSay } from '../../i18n/use-say.ts';
import type { AnswerProblem } from './check-answers.ts';
import { ReviewAnswers } from './review-answers.tsx';
import { type Documents, SubmitDocuments } from './submit-documents.tsx';
import type { Draft } from './use-draft.ts';

/** The answers as they will be sent, and the sending of them. */
export function CheckPage(props: {
  theCase: CaseView;
  draft: Draft;
  documents: Documents;
  setDocuments: (documents: Documents) => void;
  refuse: (problems: readonly AnswerProblem[]) => void;
  done: () => void;
}) {
  const { theCase, draft, documents, setDocuments, refuse, done } = props;
  const { t } = useTranslation();
  const say = useSay();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const offer = theCase.offers.find(({ does }) => does === 'submit');
  const known = new Set(theCase.application.fields.map(({ id }) => id));
  const wanted = offer?.attaches.map(({ id }) => id) ?? [];
  const attached = wanted.flatMap((id) => (documents[id] ? [[id, documents[id]] as const] : []));
  const isLacking = attached.length < wanted.length;
  const sending = useMutation({
    mutationFn: async () => {
      const revision = await draft.save();
      if (revision === undefined) return false;
      await client.actInCase({
        ...{ case: theCase.case, seen: theCase.seen, does: 'submit' as const },
        ...(revision > 0 && { revision }),
        ...(attached.length > 0 && { documents: Object.fromEntries(attached) }),
      });
      return true;
    },
    onSuccess: async (sent) => {
      setAsking(false);
      if (!sent) return;
      done();
      await refreshCases(queries);
    },
    onError: (error) => {
      const atFields = problemsOf(error).map(({ field, message }) => ({
        field: field.replace(/^answers\./, ''),
        message,
      }));
      if (!atFields.some(({ field }) => known.has(field))) {
        void queries.invalidateQueries({ queryKey: ['cases'] });
        return;
      }
      setAsking(false);
      refuse(atFields);
    },
  });
  return (
    <div className="apply-form">
      <p className="soft">{t('apply.checkLead')}</p>
      <ReviewAnswers theCase={theCase} answers={draft.state.answers} />
      {offer !== undefined && (
        <SubmitDocuments
          offer={offer}
          party={theCase.parties.files.party}
          documents={documents}
          change={setDocuments}
        />
      )}
      <div className="stack tight">
        {isLacking && <p className="small soft">{t('apply.documentsLacking')}</p>}
        {offer?.refused != null && (
          <p className="complaint" id="submit-refused">
            {say(offer.refused)}
          </p>
        )}
        <div className="row no-print">
          <Link to="/cases/$case/apply" params={{ case: theCase.case }} className="button large">
            {t('apply.back')}
          </Link>
          <button
            type="button"
            className="button primary large"
            disabled={
              isLacking ||
              offer === undefined ||
              offer.refused !== null ||
              draft.state.trouble !== null
            }
            aria-describedby="submit-refused"
            onClick={() => setAsking(true)}
          >
            {t('apply.submit')}
          </button>
        </div>
      </div>
      {asking && (
        <Dialog title={t('apply.submitAsk')} shut={() => setAsking(false)}>
          <p>{t('apply.submitNote', { number: theCase.number })}</p>
          {offer !== undefined && offer.to.length > 0 && (
            <p className="soft small">
              {t('act.leadsTo', { to: offer.to.map(({ title }) => say(title)).join(' / ') })}
            </p>
          )}
          <div className="complaint" role="alert">
            {sending.isError && <FailureWords error={sending.error} />}
          </div>
          <div className="row">
            <button
              type="button"
              className="button primary"
              disabled={sending.isPending}
              onClick={() => sending.mutate()}
            >
              {sending.isPending ? t('form.busy') : t('apply.submitDo')}
            </button>
            <button
              type="button"
              className="button quiet"
              data-focus
              onClick={() => setAsking(false)}
            >
              {t('filing.cancel')}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
