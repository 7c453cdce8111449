import type { ReactNode } from 'react';

/** A record or a payment under what it is, open or folded. */
export function FoldedEntry(props: {
  title: string;
  caption: string;
  id: string;
  open: boolean;
  children: ReactNode;
}) {
  const { title, caption, id, open, children } = props;
  return (
    <details className="entry entry-fold" open={open}>
      <summary>
        <h2>
          {title} {caption !== '' && <span className="entry-caption">{caption}</span>}{' '}
          <span className="entry-id">{id}</span>
        </h2>
      </summary>
      {children}
    </details>
  );
}
