import {
  type Attachment,
  type FileReaders,
  listOwnFiles,
  listUsedFiles,
  type Reading,
} from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { mayReadFile } from './access.ts';

/** A file of a case: handed in by a party, or of the case itself. */
export type FileOfCase = Pick<Attachment, 'digest' | 'name' | 'type' | 'size'> & {
  readonly addedAt: Date;
  /** The party whose file it is, or that added it. */
  readonly party: string | null;
  /** Whether it was handed in from a party's wallet. */
  readonly handedIn: boolean;
  readonly readers: FileReaders;
  readonly about: Attachment['about'] | null;
};

/** The files of a case that a caller may read: those handed in, then its own; each content once. */
export async function filesOf(
  handle: Reading,
  id: string,
  reader: Pick<CityContext, 'caller' | 'standing'>,
): Promise<FileOfCase[]> {
  const used = (await listUsedFiles(handle, id)).map(({ usedAt, ...file }): FileOfCase => {
    const { digest, name, type, size, party, about } = file;
    const whose = { addedAt: usedAt, party, handedIn: true, readers: 'everybody' } as const;
    return { digest, name, type, size, about, ...whose };
  });
  const own = (await listOwnFiles(handle, id)).map((file): FileOfCase => {
    const { digest, name, type, size, party, addedAt, readers } = file;
    return { digest, name, type, size, party, addedAt, readers, handedIn: false, about: null };
  });
  const files = new Map<string, FileOfCase>();
  for (const file of [...used, ...own])
    if (mayReadFile(file.readers, reader) && !files.has(file.digest)) files.set(file.digest, file);
  return [...files.values()];
}
