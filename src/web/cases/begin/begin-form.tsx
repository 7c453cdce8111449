import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call, Procedure } from '../../api/call-queries.ts';
import { refreshCases } from '../../api/case-queries.ts';
import { client } from '../../api/client.ts';
import { type ActingPost, attendancesQuery, mandatesQuery } from '../../api/people-queries.ts';
import { Fetched } from '../../desk/fetched.tsx';
import { FailureWords } from '../../frame/failure-words.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { Choices } from './choices.tsx';
import { type Claimant, claimantsOf, filerOf, lackOf, payeesOf } from './claimants.ts';
import { type Matter, MatterChoice } from './matter-choice.tsx';

type Clause = Call['clauses'][number];
type Props = { call: Call; procedure: Procedure; clause: Clause; post: ActingPost };

const NONE = { received: [], attended: [] };

/** For whom, about what, and to whom it is to be paid; then the case is opened. */
export function BeginForm(props: Props) {
  const { procedure, post } = props;
  const isHouse = post.role === 'agency';
  const isClerk = post.role === 'window_clerk';
  const mandates = useQuery({ ...mandatesQuery(post.party), enabled: isHouse });
  const attended = useQuery({ ...attendancesQuery, enabled: isClerk });
  const list = (around: Parameters<typeof claimantsOf>[2]) => (
    <Filled {...props} claimants={claimantsOf(post, procedure.parties, around)} />
  );
  if (isHouse)
    return <Fetched query={mandates}>{({ received }) => list({ ...NONE, received })}</Fetched>;
  if (isClerk)
    return <Fetched query={attended}>{(some) => list({ ...NONE, attended: some })}</Fetched>;
  return list(NONE);
}

function Filled({
  call,
  procedure,
  clause,
  post,
  claimants,
}: Props & { claimants: readonly Claimant[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { party } = useSearch({ from: '/cases/new' });
  const wanted = claimants.find((one) => one.party === party);
  const [chosen, setChosen] = useState(
    wanted ?? (claimants.length === 1 ? claimants[0] : undefined),
  );
  const [matter, setMatter] = useState<Matter>();
  const [payee, setPayee] = useState<string>();
  const payees = chosen === undefined ? [] : payeesOf(chosen, post, procedure.parties);
  const paid = payees.find((one) => one.party === payee) ?? payees[0];
  const opening = useMutation({
    mutationFn: (benefits: Claimant) =>
      client.openCase({
        ...{ call: call.call, clause: clause.clause, matter: matter?.record ?? null },
        ...{ files: filerOf(benefits, post, procedure.parties), benefits: benefits.party },
        ...(paid !== undefined && { paid: paid.party }),
      }),
    onSuccess: async ({ case: id }) => {
      await refreshCases(queries);
      await navigate({ to: '/cases/$case/apply', params: { case: id }, search: {} });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== undefined && matter !== undefined) opening.mutate(chosen);
  };
  return (
    <form className="apply-form" onSubmit={submit}>
      <section className="card stack tight">
        <h2 className="title-section">
          {clause.article} {clause.title !== null && say(clause.title)}
        </h2>
        <p className="soft small" lang="zh-CN">
          {call.title}
        </p>
        <p className="small">
          {t('begin.until', { day: call.window.to })} · {say(procedure.title)}
          {procedure.source === null && ` · ${t('caseView.preset')}`}
        </p>
      </section>
      <section className="card stack">
        {claimants.length === 0 ? (
          <div className="stack tight" role="status">
            <p>{t(`begin.${lackOf(post, procedure.parties)}`)}</p>
            <div className="row">
              <Link to="/desk" className="button">
                {t('frame.desk')}
              </Link>
            </div>
          </div>
        ) : (
          <Choices
            legend={t('begin.forWhom')}
            name="party"
            choices={claimants.map((one) => ({
              value: one.party,
              label: one.name,
              note: t(`claimant.${one.as}`),
            }))}
            chosen={chosen?.party}
            choose={(value) => {
              setChosen(claimants.find((one) => one.party === value));
              setMatter(undefined);
              opening.reset();
            }}
          />
        )}
        {chosen !== undefined && (
          <MatterChoice
            key={chosen.party}
            clause={clause.clause}
            benefits={chosen.party}
            chosen={matter}
            choose={(next) => {
              setMatter(next);
              opening.reset();
            }}
          />
        )}
        {payees.length > 1 && (
          <Choices
            legend={t('begin.paidTo')}
            name="paid"
            choices={payees.map((one) => ({ value: one.party, label: one.name }))}
            chosen={paid?.party}
            choose={setPayee}
          />
        )}
      </section>
      <div className="complaint" role="alert">
        {opening.isError && <FailureWords error={opening.error} />}
      </div>
      <div className="row">
        {claimants.length > 0 && (
          <button
            type="submit"
            className="button primary large"
            disabled={chosen === undefined || matter === undefined || opening.isPending}
          >
            {opening.isPending ? t('form.busy') : t('begin.begin')}
          </button>
        )}
        <Link to="/cases/new" search={{}} className="button quiet">
          {t('begin.otherCalls')}
        </Link>
      </div>
    </form>
  );
}
