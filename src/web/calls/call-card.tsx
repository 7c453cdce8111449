import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CallLine } from '../api/call-queries.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { HeldBadge } from '../status/held-badge.tsx';
import { CallBadge } from './call-badge.tsx';

/** A call in the list; the whole card leads to it. */
export function CallCard({ call }: { call: CallLine }) {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const names = call.clauses.map(({ title, clause }) => (title === null ? clause : say(title)));
  const held = call.clauses.find((one) => one.held !== null)?.held ?? null;
  return (
    <li className="lead-card">
      <div className="row">
        <CallBadge call={call} />
        <HeldBadge held={held} />
        {call.example && <span className="badge">{t('publication.example')}</span>}
      </div>
      <h3 className="lead-title" lang="zh-CN">
        <Link to="/calls/$call" params={{ call: call.call }}>
          {call.title}
        </Link>
      </h3>
      <p className="small soft">{names.join(lang === 'zh' ? '；' : '; ')}</p>
      <p className="lead-foot small">
        <span>{t('call.window', call.window)}</span>
        <span className="faint" lang="zh-CN">
          {call.department.name}
        </span>
      </p>
    </li>
  );
}
