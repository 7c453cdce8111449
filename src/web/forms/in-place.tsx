import { type ReactNode, useEffect, useRef } from 'react';

/** A form that opens within a page: the writing goes to it at once, and paper shows none of it. */
export function InPlace({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('textarea')?.focus(), []);
  return (
    <div className="no-print" ref={place}>
      {children}
    </div>
  );
}
