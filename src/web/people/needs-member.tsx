import { useQuery } from '@tanstack/react-query';
import { Navigate, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Member, meQuery } from '../api/people-queries.ts';
import { Failure, Loading } from '../frame/states.tsx';

/** A page for who is signed in; others are led to the sign-in and back. */
export function NeedsMember({ children }: { children: (member: Member) => ReactNode }) {
  const me = useQuery(meQuery);
  const here = useRouterState({ select: ({ location }) => location.href });
  if (me.isError && me.data === undefined) {
    return <Failure error={me.error} retry={() => void me.refetch()} />;
  }
  if (me.data === undefined) {
    return <Loading />;
  }
  if (me.data.member === null) {
    return <Navigate to="/sign-in" search={{ to: here }} replace />;
  }
  return children(me.data.member);
}
