import { useMutation } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Member } from '../api/people-queries.ts';
import { useSignOut, useSwitchPost } from '../people/become.ts';
import { CapacityBadge, postWords } from '../people/post-line.tsx';
import { useMember } from '../people/use-me.ts';
import { Icon } from './icon.tsx';
import { usePopover } from './use-popover.ts';

/** Who is signed in and in which post, and what they can do about it; else the way to sign in. */
export function AccountMenu() {
  const member = useMember();
  return member === null ? <SignInLink /> : <Menu member={member} />;
}

function SignInLink() {
  const { t } = useTranslation();
  const here = useRouterState({ select: ({ location }) => location });
  const back = here.pathname === '/' || here.pathname === '/sign-in' ? {} : { to: here.href };
  return (
    <Link to="/sign-in" search={back} className="button slim sign-in-link">
      {t('account.signIn')}
    </Link>
  );
}

function Menu({ member }: { member: Member }) {
  const { t } = useTranslation();
  const { box, open, setOpen } = usePopover<HTMLDivElement>();
  const isHere = useRouterState({ select: ({ location }) => location.pathname === '/account' });
  const signOut = useMutation({ mutationFn: useSignOut() });
  const { name, post, capacity } = member;
  const shut = () => setOpen(false);
  return (
    <div className="account" ref={box}>
      <button
        type="button"
        className="account-button"
        aria-expanded={open}
        aria-controls="account-menu"
        {...(isHere && { 'aria-current': 'page' })}
        onClick={() => setOpen(!open)}
      >
        <Icon name="person" size={18} />
        <span className="unseen">{t('account.menu')}</span>
        <span className="account-name">{name}</span>
        <Icon name="chevron" size={14} />
      </button>
      <div className="popover account-panel" id="account-menu" hidden={!open}>
        <div className="stack tight">
          <strong>{name}</strong>
          {post === null ? (
            <p className="small soft">{t('account.noPost')}</p>
          ) : (
            <p className="small soft">
              {t(`role.${post.role}`)} · {postWords(post)} <CapacityBadge capacity={capacity} />
            </p>
          )}
        </div>
        <PostSwitch member={member} shut={shut} />
        <Link to="/desk" className="menu-line" onClick={shut}>
          <Icon name="open" size={16} />
          {t('frame.desk')}
        </Link>
        <Link to="/account" className="menu-line" onClick={shut}>
          <Icon name="person" size={16} />
          {t('account.mine')}
        </Link>
        <button
          type="button"
          className="menu-line"
          disabled={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          <Icon name="leave" size={16} />
          {t('account.signOut')}
        </button>
        <p className="complaint" role="alert">
          {signOut.isError && t('account.signOutFailed')}
        </p>
      </div>
    </div>
  );
}

function PostSwitch({ member, shut }: { member: Member; shut: () => void }) {
  const { t } = useTranslation();
  const switchPost = useSwitchPost();
  if (member.posts.length < 2) return null;
  return (
    <fieldset className="post-switch">
      <legend className="small soft">{t('account.switch')}</legend>
      {member.posts.map((post) => (
        <button
          type="button"
          key={post.id}
          className="preset"
          aria-pressed={post.id === member.post?.id}
          onClick={() => {
            shut();
            void switchPost(post.id);
          }}
        >
          <span>{postWords(post)}</span>
          <span className="small soft">{t(`role.${post.role}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}
