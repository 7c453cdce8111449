import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NoticeLine } from '../api/notice-queries.ts';
import { Figure } from '../status/amount.tsx';
import { LineBadge } from './line-badge.tsx';
import { TermLine } from './term-line.tsx';

const SHOWN_STATES = ['running', 'frozen', 'through', 'corrected'] as const;

/** A notice in a list: what, whose, how far, and how its lines stand. */
export function NoticeCard({ notice }: { notice: NoticeLine }) {
  const { t } = useTranslation();
  const { title, number, department, states, lines, total_fen, example } = notice;
  return (
    <li className="lead-card">
      <p className="small soft" lang="zh-CN">
        {department.name} · {number ?? t('notice.noNumber')}
        {example && ` · ${t('notice.example')}`}
      </p>
      <h3 className="lead-title" lang="zh-CN">
        <Link to="/notices/$notice" params={{ notice: notice.notice }}>
          {title}
        </Link>
      </h3>
      <TermLine notice={notice} />
      <p className="lead-foot">
        <span>
          {t('notice.lines', { count: lines })} · <Figure fen={total_fen} />
        </span>
        <span className="row tight">
          {SHOWN_STATES.map(
            (state) =>
              states[state] > 0 && <LineBadge key={state} state={state} count={states[state]} />,
          )}
        </span>
      </p>
    </li>
  );
}
