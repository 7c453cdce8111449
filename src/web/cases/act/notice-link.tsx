import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseView, Offer } from '../../api/case-queries.ts';

/** Leads to what is done in a public notice: publishing a case, and objecting to its line. */
export function NoticeLink(props: {
  theCase: CaseView;
  does: Offer['does'];
  look: string;
  children: ReactNode;
}) {
  const { theCase, does, look, children } = props;
  const { case: id, notice } = theCase;
  if (does === 'publish' || notice === null)
    return (
      <Link to="/notices/new" search={{ case: id }} className={look}>
        {children}
      </Link>
    );
  return (
    <Link
      to="/notices/$notice/lines/$line"
      params={{ notice: notice.id, line: String(notice.line) }}
      className="button"
    >
      {children}
    </Link>
  );
}
