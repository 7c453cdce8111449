import { useTranslation } from 'react-i18next';
import type { Call, Procedure, Step } from '../api/call-queries.ts';
import { capital } from '../i18n/capital.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { BasisMark } from './basis.tsx';

type Offices = Call['offices'];

/** A procedure as steps in their order, what comes back or is held up aside, and what each rests on. */
export function CallSteps({ procedure, offices }: { procedure: Procedure; offices: Offices }) {
  const { t } = useTranslation();
  const say = useSay();
  const { title, source, steps, batches } = procedure;
  const aside = steps.filter(({ main }) => !main);
  return (
    <div className="stack">
      <p>
        {say(title)}{' '}
        {source === null ? (
          <BasisMark basis={{ is: 'preset', where: null, question: null }} />
        ) : (
          <span className="small soft">
            {say(source.cited_as)} <span lang="zh-CN">{source.article}</span>
          </span>
        )}
      </p>
      {batches !== null && (
        <div className="stack tight">
          <p className="small">
            {t(batches.of === 'submitted' ? 'call.batched' : 'call.batchedChecked', {
              stage: say(batches.files_at),
            })}{' '}
            <BasisMark basis={batches.basis} />
          </p>
          {batches.basis.question !== null && (
            <p className="tiny soft">
              {t('basis.open', { question: say(batches.basis.question) })}
            </p>
          )}
        </div>
      )}
      <ol className="call-steps">
        {steps
          .filter(({ main }) => main)
          .map((step) => (
            <StepLine key={step.stage} step={step} offices={offices} />
          ))}
      </ol>
      {aside.length > 0 && (
        <>
          <h3 className="part-title">{t('call.aside')}</h3>
          <ul className="call-steps aside">
            {aside.map((step) => (
              <StepLine key={step.stage} step={step} offices={offices} />
            ))}
          </ul>
        </>
      )}
      <p className="tiny faint">{t('basis.legend')}</p>
    </div>
  );
}

function StepLine({ step, offices }: { step: Step; offices: Offices }) {
  const { t } = useTranslation();
  const say = useSay();
  const usual = step.ways.find(({ way }) => way === 'on') ?? step.ways[0];
  const more = step.ways.filter((way) => way !== usual);
  return (
    <li className="call-step">
      <p>
        <strong>{capital(say(step.title))}</strong>{' '}
        <span className="small soft">
          {say(step.office)} <Acting step={step} offices={offices} />
        </span>
      </p>
      <p className="small soft">
        {step.working_days === null ? (
          t('call.noTime')
        ) : (
          <>
            {t('call.workingDays', { count: step.working_days.count })}{' '}
            <BasisMark basis={step.working_days.basis} />
          </>
        )}
      </p>
      {usual && <WayLine way={usual} />}
      {more.length > 0 && (
        <details className="call-ways">
          <summary className="small">{t('call.otherWays', { count: more.length })}</summary>
          {more.map((way) => (
            <WayLine key={`${way.does.en} ${way.to[0]?.en}`} way={way} />
          ))}
        </details>
      )}
    </li>
  );
}

/** Which parties act as an office. */
function Acting({ step, offices }: { step: Step; offices: Offices }) {
  const lang = useLang();
  const named = offices.find(({ title }) => title.zh === step.office.zh)?.parties ?? [];
  if (named.length === 0) return null;
  return (
    <span lang="zh-CN">· {named.map(({ name }) => name).join(lang === 'zh' ? '、' : ', ')}</span>
  );
}

function WayLine({ way }: { way: Step['ways'][number] }) {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const to = way.to.map(say).join(lang === 'zh' ? '或' : ' or ');
  return (
    <p className={`call-way way-${way.way} small`}>
      <span className="way-sign" aria-hidden="true" />
      <span>
        {t(`way.${way.way}`, { does: say(way.does), to })} <BasisMark basis={way.basis} />
      </span>
    </p>
  );
}
