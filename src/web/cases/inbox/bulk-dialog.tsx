import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CaseLine,
  type CaseView,
  type Doing,
  type ManyActed,
  refreshCases,
} from '../../api/case-queries.ts';
import { client } from '../../api/client.ts';
import { Fetched } from '../../desk/fetched.tsx';
import { Form } from '../../forms/form.tsx';
import { Dialog } from '../../frame/dialog.tsx';
import { FailureWords } from '../../frame/failure-words.tsx';
import { capital } from '../../i18n/capital.ts';
import { useSay } from '../../i18n/use-say.ts';
import { DoingWords } from '../act/doing-words.tsx';
import { readCarried } from '../act/read-carried.ts';
import { BulkAnswer } from './bulk-answer.tsx';
import { BulkFields } from './bulk-fields.tsx';
import { byStage, type CommonOffer, offersInCommon } from './offers-in-common.ts';

/** One decision for several cases: chosen, filled in, looked over with who would be refused, done. */
export function BulkDialog({ cases, shut }: { cases: readonly CaseLine[]; shut: () => void }) {
  const { t } = useTranslation();
  // Read once, so that nothing moves under the hands of who decides.
  const read = useQuery({
    queryKey: ['deciding', cases.map((one) => one.case)],
    queryFn: ({ signal }) =>
      Promise.all(byStage(cases).map((some) => readOneThatStands(some, signal))),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Dialog title={t('bulk.title', { count: cases.length })} shut={shut}>
      <Fetched query={read}>
        {(some) => <ChooseWhat cases={cases} read={some} shut={shut} />}
      </Fetched>
    </Dialog>
  );
}

/** The first of some cases that stands where the list has it; the last, where all have moved on. */
async function readOneThatStands(
  cases: readonly CaseLine[],
  signal: AbortSignal,
): Promise<CaseView> {
  const [first, ...others] = cases;
  if (first === undefined) throw new TypeError('a stage without cases');
  const read = await client.getCase({ case: first.case }, { signal });
  const stands = read.at.id === first.at.id || others.length === 0;
  return stands ? read : readOneThatStands(others, signal);
}

function ChooseWhat(props: {
  cases: readonly CaseLine[];
  read: readonly CaseView[];
  shut: () => void;
}) {
  const { cases, read, shut } = props;
  const { t } = useTranslation();
  const say = useSay();
  const offers = offersInCommon(read.map((one) => one.offers));
  const [does, setDoes] = useState<string>();
  const offer = offers.find((one) => one.does === does) ?? offers[0];
  if (offer === undefined) {
    return (
      <>
        <p role="status">{t('bulk.nothing')}</p>
        <div className="row">
          <button type="button" className="button" data-focus onClick={shut}>
            {t('inboxKey.shut')}
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      {offers.length > 1 && (
        <fieldset className="field">
          <legend className="label">{t('bulk.which')}</legend>
          <div className="choices">
            {offers.map((one) => (
              <label key={one.does} className="choice">
                <input
                  type="radio"
                  name="does"
                  value={one.does}
                  checked={one === offer}
                  onChange={() => setDoes(one.does)}
                />
                {capital(say(one.title))}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <Deciding key={offer.does} cases={cases} offer={offer} read={read} shut={shut} />
    </>
  );
}

function Deciding(props: {
  cases: readonly CaseLine[];
  offer: CommonOffer;
  read: readonly CaseView[];
  shut: () => void;
}) {
  const { cases, offer, read, shut } = props;
  const { t } = useTranslation();
  const say = useSay();
  const queries = useQueryClient();
  const [looked, setLooked] = useState<{ doing: Doing; answer: ManyActed }>();
  const seen = cases.map(({ case: id, seen: events }) => ({ case: id, seen: events }));
  const acting = useMutation({
    mutationFn: ({ doing, answer }: { doing: Doing; answer: ManyActed }) => {
      const able = new Set(answer.cases.flatMap((one) => (one.done === null ? [] : [one.case])));
      return client.actInCases({ ...doing, cases: seen.filter((one) => able.has(one.case)) });
    },
    onSuccess: () => void refreshCases(queries),
  });
  if (acting.data !== undefined) {
    return (
      <>
        <BulkAnswer answer={acting.data} cases={cases} isDone />
        <div className="row">
          <button type="button" className="button primary" data-focus onClick={shut}>
            {t('inboxKey.shut')}
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      <div hidden={looked !== undefined}>
        <Form
          verb={t('bulk.preview')}
          shut={shut}
          send={async (values) => {
            const doing = readCarried(offer, values);
            return {
              doing,
              answer: await client.actInCases({ ...doing, cases: seen, preview: true }),
            };
          }}
          done={setLooked}
        >
          <BulkFields offer={offer} read={read} />
        </Form>
      </div>
      {looked !== undefined && (
        <div className="stack tight">
          <DoingWords doing={looked.doing} offer={offer} />
          <BulkAnswer answer={looked.answer} cases={cases} isDone={false} />
          <div className="complaint" role="alert">
            {acting.isError && <FailureWords error={acting.error} />}
          </div>
          <div className="row">
            <button
              type="button"
              className="button primary"
              disabled={looked.answer.done === 0 || acting.isPending}
              onClick={() => acting.mutate(looked)}
            >
              {acting.isPending
                ? t('form.busy')
                : t('bulk.do', { title: capital(say(offer.title)), count: looked.answer.done })}
            </button>
            <button
              type="button"
              className="button"
              data-focus
              onClick={() => setLooked(undefined)}
            >
              {t('act.back')}
            </button>
            <button type="button" className="button quiet" onClick={shut}>
              {t('filing.cancel')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
