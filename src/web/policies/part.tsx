import type { ReactNode } from 'react';

/** One row of the guide: its name and what it holds. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="guide-part">
      <h2>{name}</h2>
      <div className="stack tight">{children}</div>
    </section>
  );
}
