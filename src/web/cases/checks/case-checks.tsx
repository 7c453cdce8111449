import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case-queries.ts';
import { checksQuery, type Examination, keepExamination } from '../../api/check-queries.ts';
import { Fetched } from '../../desk/fetched.tsx';
import { DeskPart } from '../../desk/part.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { useMayUse } from '../../people/use-me.ts';
import { CheckList } from './check-list.tsx';
import { type CheckedThen, checkedThen, doubtsGone, isAsThen, wasFound } from './checked-then.ts';
import './checks.css';
import { DoubtCard } from './doubt-card.tsx';

/** 核查与疑点: for the offices of a case and who audits; nothing for who applies, nor of a draft. */
export function CaseChecks({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const mayUse = useMayUse();
  const { standing } = theCase;
  const isOfOffice = standing === 'office' || standing === 'other';
  const query = useQuery({
    ...checksQuery(theCase.case),
    enabled: isOfOffice && mayUse('checkCase'),
  });
  if (!isOfOffice || !mayUse('checkCase')) return null;
  return (
    <DeskPart
      title={t('caseChecks.title')}
      aside={query.data && <Counts examination={query.data} />}
    >
      <Fetched query={query}>
        {(examination) =>
          examination.submitted_on === null ? (
            <p className="soft">{t('caseChecks.notSubmitted')}</p>
          ) : (
            <Found examination={examination} then={checkedThen(theCase)} />
          )
        }
      </Fetched>
    </DeskPart>
  );
}

/** How much is to be looked into, at a glance. */
function Counts({ examination: { doubts, checks } }: { examination: Examination }) {
  const { t } = useTranslation();
  const open = doubts.filter((doubt) => doubt.open).length;
  const not = checks.filter(({ state }) => state !== 'passed').length;
  return (
    <p className="row small">
      <span className={open > 0 ? 'badge check-failed' : 'badge check-passed'}>
        {open > 0 ? t('caseChecks.openCount', { count: open }) : t('caseChecks.noneOpen')}
      </span>
      <span className="soft">
        {t('caseChecks.passedCount', { count: checks.length - not, of: checks.length })}
      </span>
    </p>
  );
}

function Found(props: { examination: Examination; then: CheckedThen | null }) {
  const { examination, then } = props;
  const { t } = useTranslation();
  const say = useSay();
  const queries = useQueryClient();
  const [done, setDone] = useState<string>();
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done === undefined) return;
    told.current?.focus({ preventScroll: true });
    told.current?.scrollIntoView({ block: 'nearest' });
  }, [done]);
  const { doubts, past, checks, refused, as_of } = examination;
  // What is open comes first; the rest keeps its order.
  const sorted = [...doubts].sort((a, b) => Number(b.open) - Number(a.open));
  return (
    <>
      <p className="small soft">{t('caseChecks.note', { day: as_of })}</p>
      {then !== null && <ThenAndNow then={then} now={examination} />}
      {done !== undefined && (
        <p className="done-words no-print" role="status" ref={told} tabIndex={-1}>
          <Icon name="check" size={16} />
          {done}
        </p>
      )}
      <section className="check-part" aria-labelledby="case-doubts">
        <h3 className="check-name" id="case-doubts">
          {t('caseChecks.doubts')}
        </h3>
        {doubts.length === 0 && <p className="soft">{t('caseChecks.noDoubts')}</p>}
        {refused !== null && doubts.some(({ open }) => open) && (
          <p className="small soft">{t('caseChecks.notYours', { why: say(refused) })}</p>
        )}
        {sorted.map((doubt) => (
          <DoubtCard
            key={doubt.doubt}
            doubt={doubt}
            state={doubt.open ? 'open' : 'disposed'}
            seen={examination}
            isNew={then !== null && !wasFound(then, doubt)}
            kept={async (kept) => {
              const refreshed = keepExamination(queries, kept);
              setDone(t('caseChecks.kept', { title: say(doubt.title) }));
              await refreshed;
            }}
          />
        ))}
        {past.map((doubt) => (
          <DoubtCard key={doubt.doubt} doubt={doubt} state="past" seen={examination} />
        ))}
      </section>
      <section className="check-part" aria-labelledby="case-checks">
        <h3 className="check-name" id="case-checks">
          {t('caseChecks.checks')}
        </h3>
        <CheckList checks={checks} then={then} />
      </section>
    </>
  );
}

/** That a case was decided, and whether the checks say something else since. */
function ThenAndNow({ then, now }: { then: CheckedThen; now: Examination }) {
  const { t } = useTranslation();
  const say = useSay();
  const { on: day } = then;
  const gone = doubtsGone(then, now).filter(
    ({ doubt }) => !now.past.some((one) => one.doubt === doubt),
  );
  return (
    <div className="small check-then">
      <p>
        {isAsThen(then, now) ? t('caseChecks.sinceSame', { day }) : t('caseChecks.since', { day })}
      </p>
      {gone.length > 0 && (
        <p>
          {t('caseChecks.gone', {
            titles: gone.map(({ title }) => say(title)).join(t('caseView.comma')),
          })}
        </p>
      )}
    </div>
  );
}
