import { useEffect, useRef } from 'react';

const REST_MS = 300;

/** Does the last thing that it is given once nothing more has come for a moment. */
export function useLater(): (act: () => void) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (act) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, REST_MS);
  };
}
