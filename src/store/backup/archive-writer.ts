import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { beingWritten, fileProblem } from './archive-problem.ts';
import { digestOf, ENTRIES, entryOfFile, FORMAT, type Manifest, type Part } from './manifest.ts';
import { TAR_END, tarEntry } from './tar.ts';

const compress = promisify(gzip);

/** An archive that is being written beside its name, which it gets when it is whole. */
export class ArchiveWriter {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #at: Date;

  private constructor(path: string, file: FileHandle, at: Date) {
    this.#path = path;
    this.#file = file;
    this.#at = at;
  }

  /** Begins an archive. @throws StoreProblem when the file exists or cannot be written. */
  static async begin(path: string, at: Date): Promise<ArchiveWriter> {
    if (await stat(path).catch(() => undefined)) throw fileProblem(taken(), path);
    const writer = new ArchiveWriter(path, await openNew(path), at);
    const format = `${JSON.stringify({ zhida_backup: FORMAT })}\n`;
    try {
      await writer.#add(ENTRIES.format, Buffer.from(format));
      return writer;
    } catch (error) {
      await writer.giveUp();
      throw error;
    }
  }

  /** Adds a part of a table: rows, one a line. */
  async addPart(name: string, rows: number, lines: string): Promise<Part> {
    const text = Buffer.from(lines);
    await this.#add(name, await compress(text));
    return { name, rows, sha256: digestOf(text) };
  }

  /** Adds a content of an attachment as it is: it is of a kind that is packed already. */
  async addFile(sha256: string, content: Uint8Array): Promise<void> {
    const asIs = { level: constants.Z_NO_COMPRESSION };
    await this.#add(entryOfFile(sha256), await compress(content, asIs));
  }

  /** Ends the archive and gives it its name. @returns its size in bytes */
  async end(manifest: Manifest): Promise<number> {
    try {
      const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
      await this.#add(ENTRIES.manifest, text);
      await this.#add(ENTRIES.digest, Buffer.from(`${digestOf(text)}  ${ENTRIES.manifest}\n`));
      await this.#file.writeFile(TAR_END);
      await this.#file.sync();
      const { size } = await this.#file.stat();
      await this.#file.close();
      await rename(unfinished(this.#path), this.#path);
      await keepName(this.#path);
      return size;
    } catch (error) {
      throw fileProblem(error, this.#path);
    }
  }

  /** Leaves nothing behind. */
  async giveUp(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await rm(unfinished(this.#path), { force: true });
  }

  async #add(name: string, content: Uint8Array): Promise<void> {
    try {
      for (const bytes of tarEntry(name, content, this.#at)) await this.#file.writeFile(bytes);
    } catch (error) {
      throw fileProblem(error, this.#path);
    }
  }
}

function unfinished(path: string): string {
  return `${path}.unfinished`;
}

/** Makes the file under its first name, which nobody else may have. */
async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(unfinished(path), 'wx', 0o600);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw isTaken ? beingWritten(unfinished(path)) : fileProblem(error, path);
  }
}

/** Has the file's name, too, survive a loss of power. */
async function keepName(path: string): Promise<void> {
  const folder = await open(dirname(path));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function taken(): Error {
  return Object.assign(new Error('the file exists'), { code: 'EEXIST' });
}
