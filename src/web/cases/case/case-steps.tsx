import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callQuery, type Step as WrittenStep } from '../../api/call-queries.ts';
import type { CaseView } from '../../api/case-queries.ts';
import { BasisMark } from '../../calls/basis.tsx';
import '../../calls/calls.css';
import { DeskPart } from '../../desk/part.tsx';
import { useAsOf } from '../../frame/as-of.ts';
import { Icon } from '../../frame/icon.tsx';
import { capital } from '../../i18n/capital.ts';
import { useSay } from '../../i18n/use-say.ts';

type Step = CaseView['steps'][number];
type Way = WrittenStep['ways'][number];

/** The procedure as steps: where the case stands, what comes back where, and what each rests on. */
export function CaseSteps({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const say = useSay();
  const { asOf } = useAsOf();
  const { steps, procedure, call } = theCase;
  const written = useQuery(callQuery(call.id, asOf)).data?.procedure?.steps ?? [];
  const waysOf = (id: string) => written.find(({ stage }) => stage === id)?.ways ?? [];
  const onWay = steps.filter(({ state }) => state !== 'aside');
  const aside = steps.filter(({ state }) => state === 'aside');
  return (
    <DeskPart title={t('caseView.procedure')}>
      <p className="small soft">
        {say(procedure.title)} · {t('caseView.version', { version: procedure.version })}
        {procedure.preset && ` · ${t('caseView.preset')}`}
      </p>
      <ol className="case-steps">
        {onWay.map((step) => (
          <StepLine key={step.id} step={step} ways={waysOf(step.id)} />
        ))}
      </ol>
      {aside.length > 0 && (
        <details className="no-print">
          <summary className="small">{t('caseView.aside', { count: aside.length })}</summary>
          <ol className="case-steps">
            {aside.map((step) => (
              <StepLine key={step.id} step={step} ways={waysOf(step.id)} />
            ))}
          </ol>
        </details>
      )}
    </DeskPart>
  );
}

function StepLine({ step, ways }: { step: Step; ways: readonly Way[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const { title, office, working_days, state, preset } = step;
  const back = ways.filter(({ way }) => way === 'back');
  return (
    <li
      className={`case-step case-step-${state}`}
      {...(state === 'now' && { 'aria-current': 'step' })}
    >
      <span className="case-step-mark" aria-hidden="true">
        {state === 'done' && <Icon name="check" size={14} />}
      </span>
      <div>
        <p>
          <strong>{capital(say(title))}</strong>{' '}
          <span className={state === 'now' ? 'badge place-open' : 'tiny faint'}>
            {t(`stepState.${state}`)}
          </span>
        </p>
        <p className="tiny soft">
          {say(office.title)} ·{' '}
          {working_days === null
            ? t('caseDue.unstated')
            : t('caseView.workingDays', { count: working_days })}
          {preset && (
            <>
              {' '}
              <BasisMark basis={PRESET} />
            </>
          )}
        </p>
        {back.map(({ does, to, basis }) => (
          <p key={does.zh + to[0]?.zh} className="tiny soft">
            <span aria-hidden="true">↩ </span>
            {say(does)} → {to.map(say).join(' / ')} <BasisMark basis={basis} />
          </p>
        ))}
      </div>
    </li>
  );
}

const PRESET = { is: 'preset', where: null, question: null } as const;
