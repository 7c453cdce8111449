import type { ActingPost } from '../api/people-queries.ts';
import { Dossier } from './dossier.tsx';
import { MandatesGiven } from './mandates/mandates-given.tsx';

/** The desk of an applicant: its dossier, what that gets, and whom it entrusts. */
export function ApplicantDesk({ post }: { post: ActingPost }) {
  return (
    <>
      <Dossier party={post.party} />
      <MandatesGiven party={post.party} />
    </>
  );
}
