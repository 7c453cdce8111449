import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Problem } from '../../../rules/view.ts';
import { type Call, refreshCalls } from '../../api/call-queries.ts';
import { client } from '../../api/client.ts';
import { isConflict, isForbidden, isSignedOut, problemsOf } from '../../api/problems.ts';
import { type CallValues, textOf } from './values.ts';

/** Which call is edited, as it is kept; null for one that was never saved. */
export type Kept = { readonly call: string; readonly seen: number } | null;

/** A call as it is being written: what is typed, what is wrong with it, and what can be done. */
export function useCallDraft(props: { department: string; call: Call | null; begin: CallValues }) {
  const { department, call, begin } = props;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [values, setValues] = useState(begin);
  const [saved, setSaved] = useState(begin);
  const [kept, keep] = useState<Kept>(call && { call: call.call, seen: call.revision });
  const [problems, setProblems] = useState<readonly Problem[]>(call?.problems ?? []);
  const [refused, refuse] = useState(0);
  const isChanged = values !== saved;
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);

  const { text, problems: unfit } = textOf(values);
  const say = (found: readonly Problem[]) => {
    setProblems(found);
    if (found.length > 0) refuse((times) => times + 1);
  };
  const onError = (error: unknown) => {
    if (isOfText(error)) say(problemsOf(error));
  };

  /** Saves what was typed, unless it cannot be sent. @returns what is kept, and what is wrong with it */
  const write = async (): Promise<{ kept: Kept; problems: readonly Problem[] }> => {
    if (unfit.length > 0) return { kept, problems: unfit };
    const before = kept ? { call: kept.call, seen: kept.seen } : {};
    const answer = await client.saveCall({ department, ...before, text });
    const now = { call: answer.call, seen: answer.revision };
    keep(now);
    setSaved(values);
    await refreshCalls(queries);
    return { kept: now, problems: answer.problems };
  };
  const save = useMutation({
    mutationFn: write,
    onSuccess: ({ kept: now, problems: found }) => {
      setProblems(found);
      if (unfit.length > 0) refuse((times) => times + 1);
      if (kept === null && now !== null)
        void navigate({ to: '/desk/calls/$call', params: { call: now.call }, replace: true });
    },
    onError,
  });
  /** Saves, and says what would keep it from being published. */
  const check = useMutation({
    mutationFn: write,
    onSuccess: ({ problems: found }) => say(found),
    onError,
  });
  const publish = useMutation({
    mutationFn: async () => {
      if (kept === null) throw new TypeError('published before it was saved');
      return client.publishCall({ department, ...kept });
    },
    onSuccess: () => leave(),
    onError,
  });
  const amend = useMutation({
    mutationFn: async (reason: string) => {
      if (kept === null) throw new TypeError('amended before it was published');
      if (unfit.length > 0) return unfit;
      await client.amendCall({ department, ...kept, text, reason });
      return [];
    },
    onSuccess: async (found) => {
      if (found.length > 0) say(found);
      else await leave();
    },
    onError,
  });
  const leave = async () => {
    setSaved(values);
    await refreshCalls(queries);
    if (kept !== null) await navigate({ to: '/calls/$call', params: { call: kept.call } });
  };
  return {
    ...{ values, text, problems, refused, isChanged, isKept: kept !== null },
    ...{ save, check, publish, amend },
    change: (changed: Partial<CallValues>) => setValues((before) => ({ ...before, ...changed })),
  };
}

export type CallDraft = ReturnType<typeof useCallDraft>;

/** Whether the server refused something for what is written, which is said beside its fields. */
export function isOfText(error: unknown): boolean {
  const isOther = isConflict(error) || isForbidden(error) || isSignedOut(error);
  return !isOther && problemsOf(error).length > 0;
}
