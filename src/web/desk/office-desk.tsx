import type { ActingPost } from '../api/people-queries.ts';
import { BatchesPart } from '../batches/batches-part.tsx';
import { InboxPart } from '../cases/desk/inbox-part.tsx';
import { SamplesPart } from '../cases/desk/samples-part.tsx';
import { ToPublishPart } from '../notices/publish/to-publish-part.tsx';
import { useMayUse } from '../people/use-me.ts';
import { Dossiers } from './dossiers.tsx';
import { OwnCalls } from './own-calls.tsx';

/** The desk of an office that decides: the cases that wait for it, its calls, the dossiers it may read. */
export function OfficeDesk({ post }: { post: ActingPost }) {
  const may = useMayUse();
  return (
    <>
      <InboxPart />
      <BatchesPart />
      <ToPublishPart />
      <SamplesPart />
      {post.role === 'department' && <OwnCalls post={post} />}
      {may('getParty') && <Dossiers />}
    </>
  );
}
