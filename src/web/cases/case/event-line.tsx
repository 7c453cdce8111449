import { useTranslation } from 'react-i18next';
import { capitalForm } from '../../../values/index.ts';
import type { CaseEvent, CaseView } from '../../api/case-queries.ts';
import { showMoment } from '../../display/moment.ts';
import { capital } from '../../i18n/capital.ts';
import { useSay } from '../../i18n/use-say.ts';
import { Figure } from '../../status/amount.tsx';
import { FileLinks } from '../files/file-links.tsx';

/** One thing that happened: what, when, by whom, with which words, and where it led. */
export function EventLine({ event, theCase }: { event: CaseEvent; theCase: CaseView }) {
  const { t } = useTranslation();
  const say = useSay();
  const { at, on, title, stage, to, by, is } = event;
  const who = [by.name, by.party?.name, by.role === null ? null : t(`role.${by.role}`)];
  return (
    <li className={`event event-${toneOf(is)}`}>
      <p>
        <strong>{capital(say(title))}</strong>
        {stage !== null && <span className="small soft"> · {say(stage.title)}</span>}
        {by.is_you && <span className="badge place-open">{t('caseView.you')}</span>}
      </p>
      <p className="tiny faint">
        <time dateTime={on} title={showMoment(at)}>
          {on}
        </time>{' '}
        ·{' '}
        {who.filter((word) => word !== null && word !== undefined).join(' · ') || t('audit.system')}
      </p>
      <EventWords event={event} theCase={theCase} />
      {event.checked !== null && <CheckedThen checked={event.checked} />}
      {to !== null && <p className="tiny soft">{t('caseView.cameTo', { to: say(to.title) })}</p>}
    </li>
  );
}

/** What the checks came to when it was decided, in a line. */
function CheckedThen({ checked }: { checked: NonNullable<CaseEvent['checked']> }) {
  const { t } = useTranslation();
  const { on: day, checks, doubts } = checked;
  const countOf = (state: (typeof checks)[number]['state']) =>
    checks.filter((one) => one.state === state).length;
  const [failed, unknown] = [countOf('failed'), countOf('unknown')];
  const open = doubts.filter((one) => one.open).length;
  const states = [
    ...(failed > 0 ? [t('caseView.notPassed', { count: failed })] : []),
    ...(unknown > 0 ? [t('caseView.notKnown', { count: unknown })] : []),
  ];
  const checksSaid = [
    t('caseView.checks', { count: checks.length }),
    ...(states.length > 0 ? states : [t('caseView.allPassed')]),
  ];
  const doubtsSaid =
    doubts.length === 0
      ? [t('caseView.noDoubts')]
      : [
          t('caseView.doubts', { count: doubts.length }),
          open > 0 ? t('caseView.notDisposed', { count: open }) : t('caseView.disposed'),
        ];
  const [said, found] = [checksSaid, doubtsSaid].map((words) => words.join(t('caseView.comma')));
  return (
    <p className="small soft">{t('caseView.checkedOn', { day, checks: said, doubts: found })}</p>
  );
}

/** What it carried, each part in its own way. */
function EventWords({ event, theCase }: { event: CaseEvent; theCase: CaseView }) {
  const { t } = useTranslation();
  const say = useSay();
  const { reason, opinion, amount_fen, score, corrections, grounds, publication } = event.carried;
  const { receipt, change, named, documents } = event.carried;
  const labelOf = (id: string) => {
    const label = theCase.application.fields.find((field) => field.id === id)?.label;
    return label === undefined ? id : say(label);
  };
  return (
    <>
      {[reason, opinion].map(
        (words) =>
          words !== undefined && (
            <p key={words} className="event-words" lang="zh-CN">
              {words}
            </p>
          ),
      )}
      {amount_fen !== undefined && (
        <p className="small">
          <Figure fen={amount_fen} /> <span lang="zh-CN">{capitalForm(Number(amount_fen))}</span>
        </p>
      )}
      {score !== undefined && <p className="small">{t('caseView.score', { score })}</p>}
      {corrections !== undefined && (
        <ol className="event-list small">
          {corrections.map(({ field, what }) => (
            <li key={field + what}>
              <strong>{labelOf(field)}</strong> <span lang="zh-CN">{what}</span>
            </li>
          ))}
        </ol>
      )}
      {grounds !== undefined && (
        <dl className="event-grounds small">
          {(['clause', 'value', 'source', 'remedy', 'until'] as const).map((part) => (
            <div key={part}>
              <dt>{t(`grounds.${part}`)}</dt>
              <dd lang="zh-CN">{grounds[part]}</dd>
            </div>
          ))}
        </dl>
      )}
      {publication !== undefined && (
        <p className="small">
          {publication.on} {publication.time}{' '}
          <a href={publication.address} rel="noreferrer">
            {publication.address}
          </a>
        </p>
      )}
      {receipt !== undefined && <p className="small">{t('caseView.receipt', { receipt })}</p>}
      {change !== undefined && (
        <p className="small">
          {t('caseView.changes')}{' '}
          {change.amount_fen !== undefined && <Figure fen={change.amount_fen} />}{' '}
          {Object.entries(change.parties ?? {}).map(([as, party]) => (
            <span key={as}>
              {t(`caseParty.${as as 'files' | 'benefits' | 'paid'}`)} {party?.name}{' '}
            </span>
          ))}
        </p>
      )}
      {named !== undefined && <p className="small">{t('caseView.named', { name: named.name })}</p>}
      {documents !== undefined && documents.length > 0 && (
        <ul className="small">
          {documents.map(({ id, title, digest }) => (
            <li key={id}>
              {say(title)} <FileLinks digests={[digest]} of={theCase} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How an event looks: going on, coming back, or ending against the applicant. */
function toneOf(is: CaseEvent['is']): 'on' | 'back' | 'against' {
  if (is === 'returned' || is === 'objected') return 'back';
  return is === 'refused' || is === 'expired' || is === 'withdrawn' ? 'against' : 'on';
}
