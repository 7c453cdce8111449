import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { cleanName } from './clean-name.ts';
import { checkContent } from './content/check-content.ts';
import type { AttachmentType } from './content/types.ts';
import type { Contents } from './contents.ts';
import { keepInBucket } from './keep-in-bucket.ts';
import { keepInFolder } from './keep-in-folder.ts';
import type { AttachmentsLocation } from './location.ts';
import { makeIncoming, receive, tooLarge } from './receive.ts';
import { type Scanner, scan } from './scan.ts';

/** A file that was taken. */
type KeptFile = {
  /** SHA-256 of its content, in hexadecimal digits: by it the content is found. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  readonly type: AttachmentType;
  /** What it is to be called, by what its sender calls it and what it is. */
  readonly name: string;
};

/** The place where the contents of files are kept, whatever that is. */
export type Attachments = {
  /** The largest file that is taken, in bytes. */
  readonly limit: number;
  readonly in: 'folder' | 'bucket';
  /**
   * Takes a file as it comes: checks it by its content and keeps it, once however often it comes.
   * `note` is told the digest before the content takes its place. @throws AttachmentProblem
   */
  put(
    content: AsyncIterable<Uint8Array>,
    how: {
      readonly name: string;
      /** How large it says that it is, in bytes; too much is refused before anything is read. */
      readonly size?: number;
      readonly note?: (digest: string) => Promise<void>;
    },
  ): Promise<KeptFile>;
  /** Keeps a content once more that was kept before; refused where its digest is another. */
  putBack(digest: string, content: Uint8Array): Promise<void>;
  /** A content, to be read as it is sent. @throws AttachmentProblem `missing` or `place` */
  read(digest: string): Promise<Blob>;
  has(digest: string): Promise<boolean>;
  /** Removes a content, if it is there. */
  remove(digest: string): Promise<void>;
};

export type AttachmentsOptions = {
  /** In bytes. */
  readonly limit: number;
  /** null: files are not scanned. */
  readonly scanner: Scanner | null;
};

const DIGEST = /^[0-9a-f]{64}$/;

/** Opens the place for attachments, made where it is a folder. */
export async function openAttachments(
  location: AttachmentsLocation,
  { limit, scanner }: AttachmentsOptions,
): Promise<Attachments> {
  const isFolder = 'folder' in location;
  const contents: Contents = isFolder
    ? keepInFolder(location.folder)
    : keepInBucket(location.bucket, location.incoming);
  await makeIncoming(contents.incoming);
  const keep = async (received: Parameters<Contents['keep']>[0]) => {
    if (!(await contents.has(received.digest))) await contents.keep(received);
  };
  return {
    limit,
    in: isFolder ? 'folder' : 'bucket',
    async put(content, { name, size: said = 0, note }) {
      if (said > limit) throw tooLarge(limit);
      const received = await receive(content, contents.incoming, limit);
      try {
        const type = await checkContent(received.path);
        if (scanner !== null) await scan(scanner, received.path);
        await note?.(received.digest);
        await keep(received);
        const { digest, size } = received;
        return { digest, size, type, name: cleanName(name, type) };
      } finally {
        await rm(received.path, { force: true });
      }
    },
    async putBack(digest, content) {
      const received = await receive(Readable.from([content]), contents.incoming, content.length);
      try {
        if (received.digest !== digest) throw new RangeError(`not the content of ${digest}`);
        await keep(received);
      } finally {
        await rm(received.path, { force: true });
      }
    },
    read: async (digest) => contents.read(known(digest)),
    has: async (digest) => contents.has(known(digest)),
    remove: async (digest) => contents.remove(known(digest)),
  };
}

/** A digest is part of a path: nothing else gets there. */
function known(digest: string): string {
  if (!DIGEST.test(digest)) throw new RangeError('no digest');
  return digest;
}
