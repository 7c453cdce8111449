import { Dossier } from './dossier.tsx';
import { MandatesGiven } from './mandates/mandates-given.tsx';
import type { Post } from './post.ts';

/** The desk of an applicant: its dossier, what that gets, and whom it entrusts. */
export function ApplicantDesk({ post }: { post: Post }) {
  return (
    <>
      <Dossier party={post.party} />
      <MandatesGiven party={post.party} />
    </>
  );
}
