import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { arrive } from '../people/become.ts';

/** After signing in: acts as who signed in and goes to where one was, else to the desk. */
export function useSignedIn(): (post?: string) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in' });
  return async (post) => {
    await arrive(queries, post);
    await (to === undefined ? navigate({ to: '/desk' }) : navigate({ href: to }));
  };
}
