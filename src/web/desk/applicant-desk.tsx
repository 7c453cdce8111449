import type { ActingPost } from '../api/people-queries.ts';
import { Colleagues } from './colleagues/colleagues.tsx';
import { Dossier } from './dossier.tsx';
import { MandatesGiven } from './mandates/mandates-given.tsx';

/** The desk of an applicant: its dossier, what that gets, whom it entrusts, and who acts for it. */
export function ApplicantDesk({ post }: { post: ActingPost }) {
  return (
    <>
      <Dossier party={post.party} />
      <MandatesGiven party={post.party} />
      <Colleagues party={post.party} />
    </>
  );
}
