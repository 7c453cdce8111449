import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../api/notice-queries.ts';
import { Figure } from '../status/amount.tsx';
import { EntryTable } from './entry-table.tsx';
import { TermLine } from './term-line.tsx';

/** A notice exactly as everybody sees it. `preview`: nothing in it leads on. */
export function NoticeView({ notice, preview = false }: { notice: Notice; preview?: boolean }) {
  const { t } = useTranslation();
  const { title, number, department, publication, call, entries, total_fen, example } = notice;
  const Title = preview ? 'h3' : 'h1';
  return (
    <>
      <header className="notice-head">
        <p className="soft" lang="zh-CN">
          {department.name} · {number ?? t('notice.noNumber')}
          {example && ` · ${t('notice.example')}`}
        </p>
        <Title className="title-page" lang="zh-CN">
          {title}
        </Title>
        <TermLine notice={notice} />
      </header>
      <dl className="notice-record">
        <div>
          <dt>{t('notice.department')}</dt>
          <dd lang="zh-CN">{department.name}</dd>
        </div>
        <div>
          <dt>{t('notice.publishedOn')}</dt>
          <dd>
            <time dateTime={`${publication.on}T${publication.time}+08:00`}>
              {publication.on} {publication.time}
            </time>
          </dd>
        </div>
        <div>
          <dt>{t('notice.address')}</dt>
          <dd className="notice-address">
            <a href={publication.address} rel="noreferrer nofollow">
              {publication.address}
            </a>
          </dd>
        </div>
        {call !== null && (
          <div>
            <dt>{t('notice.call')}</dt>
            <dd lang="zh-CN">
              {preview ? (
                call.title
              ) : (
                <Link to="/calls/$call" params={{ call: call.id }}>
                  {call.title}
                </Link>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('notice.sum')}</dt>
          <dd>
            {t('notice.lines', { count: entries.length })} · <Figure fen={total_fen} />
          </dd>
        </div>
        <div className="notice-capture">
          <dt>{t('notice.capture')}</dt>
          <dd>
            <code>{publication.capture}</code>
          </dd>
        </div>
      </dl>
      <EntryTable notice={notice.notice} entries={entries} preview={preview} />
    </>
  );
}
