import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import {
  type Notice,
  type NoticeEntry,
  noticeQuery,
  refreshNotices,
} from '../api/notice-queries.ts';
import { isNotFound } from '../api/problems.ts';
import { AreaField } from '../forms/area-field.tsx';
import { Form } from '../forms/form.tsx';
import { given, textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { Failure, Loading, NotFound } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import { useSay } from '../i18n/use-say.ts';
import { useMember } from '../people/use-me.ts';
import './notices.css';
import { Receipt } from './receipt.tsx';

/** Takes an objection to a line from anybody, and gives the receipt. */
export function ObjectPage() {
  const { t } = useTranslation();
  const { notice: id, line } = useParams({ from: '/notices/$notice/lines/$line' });
  useTitle(t('objection.title'));
  const query = useQuery(noticeQuery(id, useMember()?.post?.id ?? null));
  const { data: notice, error } = query;
  if (notice === undefined) {
    if (error === null) return <Loading />;
    return isNotFound(error) ? (
      <NotFound />
    ) : (
      <Failure error={error} retry={() => void query.refetch()} />
    );
  }
  const entry = notice.entries.find((one) => String(one.line) === line);
  return entry === undefined ? <NotFound /> : <Objecting notice={notice} entry={entry} />;
}

function Objecting({ notice, entry }: { notice: Notice; entry: NoticeEntry }) {
  const { t } = useTranslation();
  const say = useSay();
  const queries = useQueryClient();
  const [receipt, setReceipt] = useState<string>();
  const { line, beneficiary, clause, state } = entry;
  const isUp = state === 'running' || state === 'frozen';
  if (receipt !== undefined)
    return <Receipt receipt={receipt} line={line} notice={notice.notice} />;
  return (
    <div className="page notices objecting">
      <header className="stack tight">
        <nav aria-label={t('guide.path')} className="small">
          <Link to="/notices/$notice" params={{ notice: notice.notice }} lang="zh-CN">
            {notice.title}
          </Link>
        </nav>
        <h1 className="title-page">{t('objection.title')}</h1>
        <p>
          <strong>{t('objection.to', { line, beneficiary, what: say(clause.title) })}</strong>
        </p>
      </header>
      {isUp ? (
        <Form
          verb={t('objection.send')}
          send={(values) =>
            client.objectToNotice({
              ...{ notice: notice.notice, line, reason: textIn(values, 'reason') },
              ...{ name: textIn(values, 'name'), phone: textIn(values, 'phone') },
              ...given(values, 'evidence'),
            })
          }
          done={(answer) => {
            setReceipt(answer.receipt);
            void refreshNotices(queries);
          }}
        >
          {state === 'frozen' && <p className="small">{t('objection.anotherNote')}</p>}
          <p className="objection-private small">{t('objection.private')}</p>
          <AreaField
            name="reason"
            label={t('objection.reason')}
            hint={t('objection.reasonHint')}
            rows={6}
            maxLength={4000}
            required
          />
          <AreaField
            name="evidence"
            label={t('objection.evidence')}
            hint={t('objection.evidenceHint')}
            maxLength={4000}
          />
          <TextField
            name="name"
            label={t('objection.name')}
            autoComplete="name"
            maxLength={60}
            required
          />
          <TextField
            name="phone"
            label={t('objection.phone')}
            hint={t('objection.phoneHint')}
            type="tel"
            autoComplete="tel"
            maxLength={30}
            required
          />
        </Form>
      ) : (
        <div className="card stack tight" role="status">
          <p>
            <strong>{t('objection.closed')}</strong>
          </p>
          <p className="soft">{t('objection.closedNote')}</p>
          <Link to="/notices/$notice" params={{ notice: notice.notice }} className="button">
            {t('objection.back')}
          </Link>
        </div>
      )}
    </div>
  );
}
