import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case-queries.ts';
import { BatchLink } from '../../batches/batch-link.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { Figure } from '../../status/amount.tsx';
import { DueLine } from '../due-line.tsx';
import { PlaceBadge } from '../place-badge.tsx';
import { ExportCase } from './export-case.tsx';

/** What it is about, whose it is, where it stands, how much, and by when. */
export function CaseHead({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const say = useSay();
  const { number, clause, matter, example, parties, call, standing, application, end } = theCase;
  const isApplicant = application.editable || ['own', 'entrusted', 'attended'].includes(standing);
  return (
    <header className="case-head">
      <nav aria-label={t('guide.path')} className="small no-print">
        {isApplicant ? (
          <Link to="/cases">{t('cases.title')}</Link>
        ) : (
          <Link to="/inbox">{t('inbox.title')}</Link>
        )}
        <span className="faint"> / {number}</span>
      </nav>
      <div className="row between">
        <h1 className="title-page">
          {say(clause.title)} <span className="case-number">{number}</span>
        </h1>
        <div className="row no-print case-tools">
          <ExportCase theCase={theCase} />
          <button type="button" className="button" onClick={() => window.print()}>
            <Icon name="print" size={16} />
            {t('output.print')}
          </button>
        </div>
      </div>
      <p className="row">
        <PlaceBadge place={theCase} />
        {example && <span className="tiny faint">{t('cases.example')}</span>}
        <span className="small soft">
          {say(clause.policy)} {clause.article}
          {matter !== null && ` · ${t('cases.matter')} ${matter}`}
        </span>
      </p>
      <dl className="case-facts">
        {(['files', 'benefits', 'paid'] as const).map((as) => (
          <div key={as}>
            <dt>{t(`caseParty.${as}`)}</dt>
            <dd>{parties[as].name}</dd>
          </div>
        ))}
        <div>
          <dt>{t('caseView.amount')}</dt>
          <dd>
            <CaseAmount theCase={theCase} />
          </dd>
        </div>
        <div>
          <dt>{end === null ? t('cases.due') : t('caseView.endedOn')}</dt>
          <dd>
            {end === null ? <DueLine due={theCase.due} /> : <time>{theCase.since}</time>}
            {end === null && theCase.due?.provisional && (
              <span className="tiny soft block">{t('caseDue.provisionalNote')}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('caseView.waitsForWhom')}</dt>
          <dd>
            <WaitsFor theCase={theCase} />
          </dd>
        </div>
        {theCase.notice !== null && (
          <div>
            <dt>{t('notices.title')}</dt>
            <dd>
              <Link to="/notices/$notice" params={{ notice: theCase.notice.id }}>
                {t('objection.line', theCase.notice)}
              </Link>
            </dd>
          </div>
        )}
        {theCase.batch !== null && (
          <div>
            <dt>{t('batch.word')}</dt>
            <dd>
              <BatchLink call={call.id} batch={theCase.batch} />
            </dd>
          </div>
        )}
        <div className="wide">
          <dt>{t('caseView.call')}</dt>
          <dd lang="zh-CN">{call.title}</dd>
        </div>
      </dl>
      {theCase.blind && <p className="case-stopped">{t('caseView.blind')}</p>}
      {theCase.stopped !== null && (
        <p className="case-stopped" role="status">
          {say(theCase.stopped)}
        </p>
      )}
    </header>
  );
}

/** What was approved and what of it was paid; before that what the rule comes to. */
function CaseAmount({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const { approved_fen, paid_fen, end } = theCase;
  if (approved_fen === null)
    return (
      <span className="soft">
        {end === null ? t('caseView.notApproved') : t('caseView.neverApproved')}
      </span>
    );
  return (
    <>
      <Figure fen={approved_fen} />{' '}
      <span className="small soft">
        {paid_fen === '0' ? t('caseView.approved') : t('caseView.paidOf')}{' '}
        {paid_fen !== '0' && <Figure fen={paid_fen} />}
      </span>
    </>
  );
}

function WaitsFor({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const say = useSay();
  const { office, waits_for } = theCase;
  if (office === null) return <span className="soft">{t('caseView.nobody')}</span>;
  const names = waits_for.map(({ name }) => name).join('、');
  return (
    <span>
      {office.id === 'applicant' ? t('caseParty.files') : say(office.title)}
      {names !== '' && <span className="tiny soft block">{names}</span>}
    </span>
  );
}
