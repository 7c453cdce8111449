import { useQuery } from '@tanstack/react-query';
import { Navigate, useRouter } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Member, meQuery } from '../api/people-queries.ts';
import { Failure, Loading } from '../frame/states.tsx';

/** A page for who is signed in; others are led to the sign-in and back. */
export function NeedsMember({ children }: { children: (member: Member) => ReactNode }) {
  const me = useQuery(meQuery);
  if (me.isError && me.data === undefined) {
    return <Failure error={me.error} retry={() => void me.refetch()} />;
  }
  if (me.data === undefined) {
    return <Loading />;
  }
  if (me.data.member === null) {
    return <ToSignIn />;
  }
  return children(me.data.member);
}

/** Remembers the page from which it leads away, which is another one on the way. */
function ToSignIn() {
  const router = useRouter();
  const [here] = useState(() => router.state.location.href);
  return <Navigate to="/sign-in" search={{ to: here }} replace />;
}
