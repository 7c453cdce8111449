import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ActingPost, Member } from '../api/people-queries.ts';
import { Notice } from '../frame/states.tsx';
import { useTitle } from '../frame/use-title.ts';
import { NeedsMember } from '../people/needs-member.tsx';
import { CapacityBadge } from '../people/post-line.tsx';
import './desk.css';
import { DeskOf } from './desk-of.tsx';
import { DeskSide } from './desk-side.tsx';

/** The desk of the post that one acts in: what is to do, what one may do, what was done. */
export function DeskPage() {
  return (
    <NeedsMember>
      {(member) =>
        member.post === null ? (
          <NoPost why={member.without_post} />
        ) : (
          <Desk member={member} post={member.post} />
        )
      }
    </NeedsMember>
  );
}

function Desk({ member, post }: { member: Member; post: ActingPost }) {
  const { t } = useTranslation();
  useTitle(t('work.title'));
  return (
    <div className="page desk-page">
      <header className="desk-head">
        <p className="eyebrow">
          {t('work.title')} · {t(`role.${post.role}`)}
        </p>
        <h1 className="title-page">{post.party_name}</h1>
        <p className="soft">
          {member.name} · {post.title} <CapacityBadge capacity={member.capacity} />
        </p>
        <p className="lead">{t(`roleNote.${post.role}`)}</p>
        {member.needs_second_factor && (
          <div className="bar desk-notice" role="alert">
            <p>{t('work.secondFactor')}</p>
            <Link to="/account" className="button slim">
              {t('account.mine')}
            </Link>
          </div>
        )}
      </header>
      {!member.needs_second_factor && (
        <>
          <div className="desk-main" key={post.id}>
            <DeskOf post={post} />
          </div>
          <DeskSide member={member} post={post} />
        </>
      )}
    </div>
  );
}

function NoPost({ why }: { why: Member['without_post'] }) {
  const { t } = useTranslation();
  useTitle(t('work.title'));
  return (
    <Notice title={t('work.noPost')}>
      <p className="soft">
        {why === null
          ? t('account.noPost')
          : t(`withoutPost.${why.is}`, {
              organisation: why.organisation ?? t('withoutPost.someOrganisation'),
            })}
      </p>
      <div className="row">
        <Link to="/policies" className="button">
          {t('frame.policies')}
        </Link>
        <Link to="/calculator" className="button">
          {t('frame.calculator')}
        </Link>
      </div>
    </Notice>
  );
}
