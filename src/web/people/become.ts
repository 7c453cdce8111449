import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { postAuth } from '../api/auth.ts';
import { becomeAnother, meQuery } from '../api/people-queries.ts';
import { choosePost } from '../api/post-choice.ts';
import { forgetSession, keepSession } from './session-mark.ts';

/** After the server signed somebody in: acts as them, in this post if one was chosen. */
export async function arrive(queries: QueryClient, post?: string): Promise<void> {
  choosePost(post);
  forgetSession();
  await becomeAnother(queries);
  const member = queries.getQueryData(meQuery.queryKey)?.member ?? null;
  if (member !== null) keepSession(member.account);
}

/** Signs out, and goes home. */
export function useSignOut(): () => Promise<void> {
  const leave = useLeave();
  return async () => {
    await postAuth('/sign-out');
    await leave();
  };
}

/** Goes home, after the server signed somebody out. */
export function useLeave(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    forgetSession();
    choosePost(undefined);
    await navigate({ to: '/' });
    await becomeAnother(queries);
  };
}

/** Takes another post that one holds, and goes to its desk. */
export function useSwitchPost(): (post: string) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (post) => {
    choosePost(post);
    await navigate({ to: '/desk' });
    await becomeAnother(queries);
  };
}
