import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { postAuth } from '../api/auth.ts';
import {
  type DemonstrationPost,
  demonstrationPostsQuery,
  type Role,
} from '../api/people-queries.ts';
import { FailureWords } from '../frame/failure-words.tsx';
import { useSay } from '../i18n/use-say.ts';
import { CapacityBadge } from '../people/post-line.tsx';
import { useSignedIn } from './use-arrival.ts';

const GROUPS = {
  applicants: ['enterprise', 'agency', 'alliance'],
  offices: ['department', 'expert', 'committee', 'finance', 'policy_officer', 'window_clerk'],
  oversight: ['auditor', 'system_administrator', 'security_administrator', 'audit_administrator'],
} as const satisfies Record<string, readonly Role[]>;

/** In the demonstration city: one press signs in as a made-up person, to see that role's desk. */
export function DemonstrationRoles() {
  const { t } = useTranslation();
  const posts = useQuery(demonstrationPostsQuery);
  const signedIn = useSignedIn();
  const enter = useMutation({
    mutationFn: async ({ id, account }: DemonstrationPost) => {
      await postAuth('/demonstration', { post: id, account });
      await signedIn(id);
    },
  });
  return (
    <section className="sign-in-roles stack" aria-labelledby="roles-title">
      <div className="stack tight">
        <h2 className="title-section" id="roles-title">
          {t('signIn.roles')}
        </h2>
        <p className="soft small">{t('signIn.rolesNote')}</p>
      </div>
      <div className="complaint" role="alert">
        {(enter.error ?? posts.error) !== null && (
          <FailureWords error={enter.error ?? posts.error} />
        )}
      </div>
      {posts.data === undefined && !posts.isError && (
        <div className="roles-wait" aria-busy="true">
          <span className="unseen">{t('states.loading')}</span>
        </div>
      )}
      {posts.data !== undefined &&
        (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
          <RoleGroup
            key={group}
            title={t(`roleGroup.${group}`)}
            posts={posts.data.filter(({ role }) =>
              (GROUPS[group] as readonly Role[]).includes(role),
            )}
            busy={enter.isPending}
            enter={enter.mutate}
          />
        ))}
    </section>
  );
}

function RoleGroup(props: {
  title: string;
  posts: readonly DemonstrationPost[];
  busy: boolean;
  enter: (post: DemonstrationPost) => void;
}) {
  const { title, posts, busy, enter } = props;
  const { t } = useTranslation();
  const say = useSay();
  if (posts.length === 0) return null;
  return (
    <div className="role-group">
      <h3 className="role-group-title">{title}</h3>
      <ul className="role-cards">
        {posts.map((post) => (
          <li key={post.account}>
            <button type="button" className="role-card" disabled={busy} onClick={() => enter(post)}>
              <span className="eyebrow">
                {t(`role.${post.role}`)} <CapacityBadge capacity={post.capacity} />
              </span>
              <strong className="role-card-title">{post.title}</strong>
              <span className="small">{post.party_name}</span>
              <span className="small soft">{say(post.note)}</span>
              <span className="tiny faint">{post.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
