import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { AttachmentProblem, type Attachments } from '../../attachments/index.ts';
import type { StoredEntry } from '../../files/index.ts';

/**
 * Reads a content through, piece by piece, for what has to be known before it is sent: its size and
 * CRC-32, and whether it still is what its digest says. @returns null where it is not, or nowhere
 */
export async function lookInto(
  attachments: Attachments | null,
  digest: string,
): Promise<Omit<StoredEntry, 'name'> | null> {
  if (attachments === null) return null;
  let [size, crc] = [0, 0];
  const sha256 = createHash('sha256');
  try {
    for await (const piece of piecesOf(attachments, digest)) {
      size += piece.length;
      crc = crc32(piece, crc);
      sha256.update(piece);
    }
  } catch (error) {
    if (error instanceof AttachmentProblem && error.fault === 'missing') return null;
    throw error;
  }
  if (sha256.digest('hex') !== digest) return null;
  return { size, crc, read: () => piecesOf(attachments, digest) };
}

async function* piecesOf(attachments: Attachments, digest: string): AsyncGenerator<Uint8Array> {
  const content = await attachments.read(digest);
  yield* content.stream();
}
