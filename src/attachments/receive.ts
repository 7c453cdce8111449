import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AttachmentProblem, badFile } from './attachment-problem.ts';

/** A file as it came in, under a name of its own, on disk to the last byte. */
export type Received = { readonly path: string; readonly digest: string; readonly size: number };

const MADE_FOR_OWNER = 0o600;
const LEFT_AFTER_MS = 24 * 3_600_000;

/**
 * Writes what comes to a new file in a folder, at most so many bytes of it. Nothing stays when it
 * is too large, empty or cut off. @throws AttachmentProblem
 */
export async function receive(
  content: AsyncIterable<Uint8Array>,
  folder: string,
  limit: number,
): Promise<Received> {
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'wx', MADE_FOR_OWNER).catch(refuseWriting);
    for await (const bytes of arriving(content)) {
      size += bytes.length;
      if (size > limit) throw tooLarge(limit);
      hash.update(bytes);
      await file.writeFile(bytes).catch(refuseWriting);
    }
    if (size === 0) throw empty();
    await file.sync().catch(refuseWriting);
    await file.close();
    return { path, digest: hash.digest('hex'), size };
  } catch (error) {
    await file?.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}

/** Makes the folder for what comes in; removes what processes left there that were killed long ago. */
export async function makeIncoming(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const left = await stat(path).catch(() => undefined);
    if (left?.isFile() && left.mtimeMs < Date.now() - LEFT_AFTER_MS)
      await rm(path, { force: true });
  }
}

async function* arriving(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (cause) {
    throw new AttachmentProblem(
      'cut_off',
      { zh: '文件没有传完，没有保存', en: 'The file did not arrive whole; nothing was kept' },
      { zh: '请检查网络后重新上传', en: 'Check the connection and upload it again' },
      cause,
    );
  }
}

/** The file is larger than is taken: by its own word, or as it came. */
export function tooLarge(limit: number): AttachmentProblem {
  const most = `${Number((limit / 1_000_000).toFixed(1))} MB`;
  return badFile(
    { zh: `文件超过 ${most}`, en: `The file is larger than ${most}` },
    {
      zh: `每个文件至多 ${most}：可降低扫描分辨率（150 至 200 dpi）、压缩图片，或分成几个文件`,
      en: `At most ${most} a file: scan at 150 to 200 dpi, compress its pictures, or split it`,
    },
  );
}

function empty(): AttachmentProblem {
  return badFile(
    { zh: '文件是空的', en: 'The file is empty' },
    {
      zh: '请打开看看有无内容，再重新上传',
      en: 'Open it to see what is in it, and upload it again',
    },
  );
}

function refuseWriting(cause: unknown): never {
  throw new AttachmentProblem(
    'place',
    { zh: '附件存放处现在写不进去', en: 'The place for attachments cannot be written to now' },
    { zh: '请稍后再传；仍不行请告知系统管理员', en: 'Try again later, or tell the administrator' },
    cause,
  );
}
