import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { badArchive, fileProblem } from './archive-problem.ts';
import {
  digestOf,
  ENTRIES,
  entryOfFile,
  FORMAT,
  formatShape,
  type Manifest,
  manifestShape,
} from './manifest.ts';
import { fillOf, readTarHead, TAR_BLOCK } from './tar.ts';

const expand = promisify(gunzip);

type Entry = { readonly name: string; readonly content: Buffer };

/** A part of a table, checked: its rows as lines of text. */
export type ReadPart = { readonly table: string; readonly rows: number; readonly lines: string };

/**
 * Reads an archive from end to end and holds every part against its digest. @returns what it holds
 * @throws StoreProblem `bad_archive` naming the part, or `bad_file`
 */
export async function checkArchive(path: string): Promise<Manifest> {
  const digests = new Map<string, string>();
  let manifestText: Buffer | undefined;
  let said: string | undefined;
  for await (const { name, content } of entriesOf(path)) {
    if (name === ENTRIES.manifest) manifestText = content;
    else if (name === ENTRIES.digest) said = content.toString('latin1', 0, 64);
    else if (name !== ENTRIES.format) digests.set(name, digestOf(await textOf(name, content)));
  }
  if (manifestText === undefined || said === undefined) throw cutOff(ENTRIES.manifest);
  if (digestOf(manifestText) !== said) throw changed(ENTRIES.manifest);
  const manifest = manifestShape.parse(JSON.parse(manifestText.toString('utf8')));
  for (const { name, sha256 } of manifest.tables.flatMap(({ parts }) => parts)) {
    needDigest(name, digests.get(name), sha256);
  }
  for (const { sha256 } of manifest.files) {
    const name = entryOfFile(sha256);
    needDigest(name, digests.get(name), sha256);
  }
  return manifest;
}

/** The parts of the tables that a checked archive holds, in its order. */
export async function* readParts(path: string, manifest: Manifest): AsyncGenerator<ReadPart> {
  const known = new Map(
    manifest.tables.flatMap(({ name: table, parts }) =>
      parts.map((part) => [part.name, { ...part, table }]),
    ),
  );
  for await (const { name, content } of entriesOf(path)) {
    const part = known.get(name);
    if (part === undefined) continue;
    const text = await textOf(name, content);
    if (digestOf(text) !== part.sha256) throw changed(name);
    yield { table: part.table, rows: part.rows, lines: text.toString('utf8') };
  }
}

/** The contents of attachments that a checked archive holds. */
export async function* readFiles(
  path: string,
  manifest: Manifest,
): AsyncGenerator<{ readonly digest: string; readonly content: Uint8Array }> {
  const known = new Map(manifest.files.map(({ sha256 }) => [entryOfFile(sha256), sha256]));
  if (known.size === 0) return;
  for await (const { name, content } of entriesOf(path)) {
    const digest = known.get(name);
    if (digest !== undefined) yield { digest, content: await textOf(name, content) };
  }
}

function needDigest(name: string, found: string | undefined, sha256: string): void {
  if (found === undefined) throw badArchive(name, '缺了这一部分', 'this part is missing');
  if (found !== sha256) throw changed(name);
}

async function* entriesOf(path: string): AsyncGenerator<Entry> {
  const file = await openFile(path);
  try {
    let before = ENTRIES.format as string;
    for (let first = true; ; first = false) {
      const head = await read(file, TAR_BLOCK, before);
      const entry = readTarHead(head);
      if (first && entry?.name !== ENTRIES.format) throw notOurs();
      if (entry === null) return;
      if (entry === undefined) throw badArchive(`${before} +`, '其后读不懂', 'unreadable after it');
      const content = await read(file, entry.size, entry.name);
      await read(file, fillOf(entry.size), entry.name);
      if (first) knowFormat(content);
      yield { name: entry.name, content };
      before = entry.name;
    }
  } finally {
    await file.close();
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (error) {
    throw fileProblem(error, path);
  }
}

async function read(file: FileHandle, size: number, part: string): Promise<Buffer> {
  const { size: whole } = await file.stat();
  if (size > whole) throw cutOff(part);
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await file.read(bytes, at, size - at);
    if (bytesRead === 0) throw cutOff(part);
    at += bytesRead;
  }
  return bytes;
}

async function textOf(name: string, content: Buffer): Promise<Buffer> {
  try {
    return await expand(content);
  } catch {
    throw changed(name);
  }
}

function knowFormat(content: Buffer): void {
  let format: number;
  try {
    format = formatShape.parse(JSON.parse(content.toString('utf8'))).zhida_backup;
  } catch {
    throw changed(ENTRIES.format);
  }
  if (format === FORMAT) return;
  throw badArchive(
    ENTRIES.format,
    `格式版本是 ${format}，本程序只懂 ${FORMAT}；请改用写出它的程序`,
    `its format is ${format} and this program knows ${FORMAT}; use the program that wrote it`,
  );
}

function notOurs() {
  return badArchive(ENTRIES.format, '这不是直达的备份', 'this is no backup of Zhida');
}

function cutOff(part: string) {
  return badArchive(part, '文件到此中断，不完整', 'the file ends here, it is cut off');
}

function changed(part: string) {
  return badArchive(part, '内容与校验值不符', 'its content does not match its digest');
}
