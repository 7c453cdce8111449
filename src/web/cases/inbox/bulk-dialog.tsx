import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseLine, CaseView, Doing } from '../../api/case-queries.ts';
import { client } from '../../api/client.ts';
import { Fetched } from '../../desk/fetched.tsx';
import { Dialog } from '../../frame/dialog.tsx';
import { capital } from '../../i18n/capital.ts';
import { useSay } from '../../i18n/use-say.ts';
import { DoingWords } from '../act/doing-words.tsx';
import { readCarried } from '../act/read-carried.ts';
import { BulkFields } from './bulk-fields.tsx';
import { LookFirst } from './look-first.tsx';
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
  return (
    <LookFirst
      cases={cases}
      shut={shut}
      read={(values): Doing => readCarried(offer, values)}
      act={(doing, some, preview) => client.actInCases({ ...doing, cases: [...some], preview })}
      verb={(count) => t('bulk.do', { title: capital(say(offer.title)), count })}
      busy={t('form.busy')}
      show={(doing) => <DoingWords doing={doing} offer={offer} />}
    >
      <BulkFields offer={offer} read={read} />
    </LookFirst>
  );
}
