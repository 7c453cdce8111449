import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { unreadQuery } from '../api/message-queries.ts';

const EVERY_MS = 60_000;
/** Asking keeps a session alive, so nobody is asked for who has left their desk. */
const AWAY_AFTER_MS = 5 * 60_000;
const SIGNS = ['pointerdown', 'keydown', 'scroll', 'visibilitychange'] as const;

/**
 * How many messages are not read yet; undefined until it is known. Asked for now and then, while
 * the page is in sight and somebody sits before it.
 */
export function useUnread(): number | undefined {
  const queries = useQueryClient();
  const { data } = useQuery({ ...unreadQuery, staleTime: EVERY_MS });
  useEffect(() => {
    let seen = Date.now();
    let asked = Date.now();
    const ask = () => {
      const now = Date.now();
      if (document.hidden || now - seen > AWAY_AFTER_MS || now - asked < EVERY_MS) return;
      asked = now;
      void queries.invalidateQueries({ queryKey: unreadQuery.queryKey });
    };
    const see = () => {
      seen = Date.now();
      ask();
    };
    const timer = setInterval(ask, EVERY_MS);
    for (const sign of SIGNS) document.addEventListener(sign, see, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) document.removeEventListener(sign, see);
    };
  }, [queries]);
  return data;
}
