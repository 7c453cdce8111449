import { createHash } from 'node:crypto';
import { replaySampleCases } from '../../casework/index.ts';
import type { SourceFile } from '../../rules/index.ts';
import type { OpenCatalogue } from '../opened.ts';
import { demonstrationAccountsOf } from './demonstration-accounts.ts';
import { sampleDigest } from './sample-file.ts';

type Replayed = ReturnType<typeof replaySampleCases>;

/** What was replayed of the files of a catalogue last, and the version that it was pinned to. */
const replayed = new WeakMap<
  readonly SourceFile[],
  { readonly version: number; readonly cases: Replayed }
>();

/**
 * What happened in the demonstration city before a visitor comes, replayed from the files of a
 * catalogue, and what in them cannot have happened. Ids are the same each time, so that links to
 * its cases survive a reset.
 * @param version the one that cases are pinned to
 */
export function sampleCasesOf(opened: OpenCatalogue, version: number): Replayed {
  const { files } = opened;
  const known = replayed.get(files);
  if (known?.version === version) return known.cases;
  const cases = replay(opened, version);
  replayed.set(files, { version, cases });
  return cases;
}

function replay(opened: OpenCatalogue, version: number): Replayed {
  const { demonstration } = opened.catalogue;
  const people = demonstration === null ? [] : demonstrationAccountsOf(demonstration);
  return replaySampleCases({
    ...opened,
    ...{ version, idOf, digestOf: sampleDigest },
    people: people.map(({ account, post, capacity }) => ({
      ...{ account, party: post.party, role: post.role },
      id: capacity === 'holder' ? post.id : `${post.id}-stand-in`,
    })),
  });
}

/** A UUID made of a text (RFC 9562, version 8). */
function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const [one, two, three, four] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
  ];
  return `${one}-${two}-8${three}-8${four}-${hex.slice(20, 32)}`;
}
