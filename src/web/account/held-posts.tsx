import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldPost, Member } from '../api/people-queries.ts';
import { useSwitchPost } from '../people/become.ts';
import { Delegations } from '../people/delegations.tsx';
import { CapacityBadge, postWords } from '../people/post-line.tsx';

/** The posts that somebody holds, the one they act in, and what they delegated. */
export function HeldPosts({ member }: { member: Member }) {
  const { t } = useTranslation();
  return (
    <section className="card stack" aria-labelledby="posts-title">
      <h2 className="title-section" id="posts-title">
        {t('account.posts')}
      </h2>
      {member.posts.length === 0 ? (
        <p className="soft">{t('account.noPost')}</p>
      ) : (
        <ul className="lines">
          {member.posts.map((post) => (
            <HeldPostLine key={post.id} post={post} now={post.id === member.post?.id} />
          ))}
        </ul>
      )}
      <Delegations member={member} />
    </section>
  );
}

function HeldPostLine({ post, now }: { post: HeldPost; now: boolean }) {
  const { t } = useTranslation();
  const switchPost = useSwitchPost();
  const [busy, setBusy] = useState(false);
  return (
    <li className="line">
      <div>
        <p>
          <strong>{postWords(post)}</strong> <CapacityBadge capacity={post.capacity} />
        </p>
        <p className="small soft">
          {t(`role.${post.role}`)} ·{' '}
          {post.to === null
            ? t('account.since', { from: post.from })
            : t('account.fromTo', { from: post.from, to: post.to })}
        </p>
      </div>
      {now ? (
        <span className="badge validity-in_force">{t('account.current')}</span>
      ) : (
        <button
          type="button"
          className="button slim"
          disabled={busy}
          onClick={() => {
            setBusy(true);
            void switchPost(post.id);
          }}
        >
          {t('account.switch')}
        </button>
      )}
    </li>
  );
}
