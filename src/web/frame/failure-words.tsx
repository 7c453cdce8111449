import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery, postMayQuery } from '../api/people-queries.ts';
import { isForbidden, isSignedOut, problemsOf } from '../api/problems.ts';
import { refusedOperation } from '../api/refused.ts';
import { asSentence } from '../i18n/as-sentence.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { useSwitchPost } from '../people/become.ts';
import { postWords } from '../people/post-line.tsx';

/** What failed, in words that help: what the server says, else whether it answered at all. */
export function FailureWords({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const problems = problemsOf(error);
  const offline = !navigator.onLine || error instanceof TypeError;
  if (isSignedOut(error)) return <SignInFirst />;
  if (problems.length > 0) {
    return (
      <>
        {problems.map(({ field, message }) => (
          <p key={field + message.zh}>{asSentence(say(message), lang)}</p>
        ))}
        {isForbidden(error) && <PostThatMay operation={refusedOperation(error)} />}
      </>
    );
  }
  return <p>{offline ? t('states.offline') : t('states.serverFailed')}</p>;
}

function SignInFirst() {
  const { t } = useTranslation();
  const here = useRouterState({ select: ({ location }) => location.href });
  return (
    <div className="row">
      <p>{t('states.signInFirst')}</p>
      <Link to="/sign-in" search={{ to: here }} className="button slim">
        {t('account.signIn')}
      </Link>
    </div>
  );
}

/** Which other post of who is signed in may use the operation, and the way to it. */
function PostThatMay({ operation }: { operation: string | undefined }) {
  const { t } = useTranslation();
  const member = useQuery(meQuery).data?.member ?? null;
  const others = member?.posts.filter(({ id }) => id !== member.post?.id) ?? [];
  const found = useQuery({
    ...postMayQuery(
      others.map(({ id }) => id),
      operation ?? '',
    ),
    enabled: operation !== undefined && others.length > 0,
  });
  const switchPost = useSwitchPost();
  const post = others.find(({ id }) => id === found.data);
  if (post === undefined) return null;
  return (
    <div className="row">
      <p>{t('states.postMay', { post: postWords(post) })}</p>
      <button type="button" className="button slim" onClick={() => void switchPost(post.id)}>
        {t('account.switch')}
      </button>
    </div>
  );
}
