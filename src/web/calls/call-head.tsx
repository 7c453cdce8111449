import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Call } from '../api/call-queries.ts';
import { Icon } from '../frame/icon.tsx';
import { HeldBadge } from '../status/held-badge.tsx';
import { CallBadge } from './call-badge.tsx';

/** How it stands first, then what it is, and the way on. `preview`: nobody can act on it. */
export function CallHead({ call, preview = false }: { call: Call; preview?: boolean }) {
  const { t } = useTranslation();
  const Title = preview ? 'h3' : 'h1';
  const held = call.clauses.find((one) => one.held !== null)?.held ?? null;
  return (
    <header className="guide-head">
      <div className={`guide-validity call-ground-${call.state}`}>
        <CallBadge call={call} />
        <span>{t(`callNote.${call.state}`, call.window)}</span>
      </div>
      {held !== null && (
        <div className="guide-validity validity-ground-expired">
          <HeldBadge held={held} />
          <span>{t('hold.held', held)}</span>
        </div>
      )}
      {call.seen !== call.revision && <Earlier call={call} />}
      <p className="soft" lang="zh-CN">
        {call.department.name} · {call.number ?? t('call.noNumber')}
      </p>
      <Title className="title-page" lang="zh-CN">
        {call.title === '' ? t('call.noTitle') : call.title}
      </Title>
      {!preview && <Ways call={call} />}
    </header>
  );
}

function Ways({ call }: { call: Call }) {
  const { t } = useTranslation();
  const { edit, amend } = call.may;
  return (
    <div className="row no-print">
      {call.state === 'open' && (
        <Link to="/cases/new" search={{ call: call.call }} className="button primary">
          {t('cases.begin')}
          <Icon name="arrow" />
        </Link>
      )}
      <Link to="/calculator" className={call.state === 'open' ? 'button' : 'button primary'}>
        {t('guide.calculate')}
        <Icon name="arrow" />
      </Link>
      {call.state !== 'unpublished' && (
        <a
          className="button"
          href={`/api/call-calendar?call=${call.call}`}
          download="zhida-call.ics"
        >
          <Icon name="calendar" size={16} />
          {t('call.calendar')}
        </a>
      )}
      <button type="button" className="button" onClick={() => window.print()}>
        <Icon name="print" size={16} />
        {t('output.print')}
      </button>
      {(edit || amend) && (
        <Link to="/desk/calls/$call" params={{ call: call.call }} className="button">
          <Icon name="edit" size={16} />
          {t(edit ? 'callEdit.edit' : 'callEdit.amend')}
        </Link>
      )}
    </div>
  );
}

function Earlier({ call }: { call: Call }) {
  const { t } = useTranslation();
  return (
    <div className="guide-validity validity-ground-undated">
      <span>{t('call.earlier')}</span>
      <Link to="/calls/$call" params={{ call: call.call }} search={{}}>
        {t('call.toLatest')}
      </Link>
    </div>
  );
}
