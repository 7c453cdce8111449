import type { ActingPost } from '../api/people-queries.ts';
import { BatchesPart } from '../batches/batches-part.tsx';
import { InboxPart } from '../cases/desk/inbox-part.tsx';
import { OwnCases } from '../cases/desk/own-cases.tsx';
import { Colleagues } from './colleagues/colleagues.tsx';
import { Dossier } from './dossier.tsx';
import { MandatesGiven } from './mandates/mandates-given.tsx';

/**
 * The desk of an applicant: its applications, its dossier and what that gets, whom it entrusts, and
 * who acts for it. The alliance is an office of cases besides.
 */
export function ApplicantDesk({ post }: { post: ActingPost }) {
  return (
    <>
      {post.role === 'alliance' && (
        <>
          <InboxPart />
          <BatchesPart />
        </>
      )}
      <OwnCases />
      <Dossier party={post.party} />
      <MandatesGiven party={post.party} />
      <Colleagues party={post.party} />
    </>
  );
}
