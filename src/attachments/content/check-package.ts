import { createInflateRaw } from 'node:zlib';
import { findArchiveEnd } from './hidden-archive.ts';
import { brokenFile, lockedFile, otherArchive, tooMuchInside, withProgram } from './refusals.ts';
import type { AttachmentType } from './types.ts';

const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ENTRY_SIZE = 46;
const MOST_ENTRIES = 5_000;
/** More than any Word, Excel or OFD file that is taken comes to when unpacked. */
const MOST_UNPACKED = 300_000_000;
const MOST_OF_LIST = 1_000_000;

const CONTENT_TYPES = '[Content_Types].xml';
const OFD_ROOT = 'OFD.xml';
const PROGRAM = /\.(exe|dll|com|scr|pif|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar)$/i;

type Entry = { readonly name: string; readonly packed: Buffer; readonly isPacked: boolean };

/**
 * Tells whether a zip archive is a Word, Excel or OFD file, whole, without macros and programs, and
 * of a size that a machine can open: every entry is unpacked, whatever size it claims.
 * @throws AttachmentProblem
 */
export async function checkPackage(bytes: Buffer): Promise<AttachmentType> {
  const entries = readEntries(bytes);
  let left = MOST_UNPACKED;
  const lists = new Map<string, string>();
  for (const { name, packed, isPacked } of entries) {
    const isList = name === CONTENT_TYPES || name === OFD_ROOT;
    let text = '';
    for await (const part of unpacked(packed, isPacked)) {
      left -= part.length;
      if (left < 0) throw tooMuchInside();
      if (isList && text.length < MOST_OF_LIST) text += part.toString('latin1');
    }
    if (isList) lists.set(name, text);
  }
  const names = new Set(entries.map(({ name }) => name));
  const type = typeOf(names, lists);
  if (type === undefined) throw otherArchive();
  if ([...names].some((name) => PROGRAM.test(name))) throw withProgram('程序', 'a program');
  return type;
}

function typeOf(
  names: ReadonlySet<string>,
  lists: ReadonlyMap<string, string>,
): AttachmentType | undefined {
  if (lists.get(OFD_ROOT)?.includes('DocRoot')) return 'ofd';
  const types = lists.get(CONTENT_TYPES);
  if (types === undefined) return undefined;
  if (types.includes('macroEnabled') || [...names].some((name) => /vbaProject/i.test(name)))
    throw withProgram('宏', 'macros');
  if (types.includes('wordprocessingml.document.main')) return 'docx';
  if (types.includes('spreadsheetml.sheet.main')) return 'xlsx';
  if (names.has('word/document.xml')) return 'docx';
  return names.has('xl/workbook.xml') ? 'xlsx' : undefined;
}

/** The entries by the archive's list of them. @throws AttachmentProblem */
function readEntries(zip: Buffer): readonly Entry[] {
  try {
    return listEntries(zip);
  } catch (error) {
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

function listEntries(zip: Buffer): readonly Entry[] {
  const end = findArchiveEnd(zip);
  if (end === undefined) throw damaged();
  const count = zip.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw tooMuchInside();
  const entries: Entry[] = [];
  for (let index = 0, at = zip.readUInt32LE(end + 16); index < count; index += 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
    entries.push({ name, ...contentOf(zip, at) });
    at += ENTRY_SIZE + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(zip: Buffer, at: number): Omit<Entry, 'name'> {
  if ((zip.readUInt16LE(at + 8) & 1) === 1) throw lockedFile();
  const method = zip.readUInt16LE(at + 10);
  const size = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  if (zip.readUInt32LE(local) !== LOCAL_HEADER || (method !== 0 && method !== 8)) throw damaged();
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  if (start + size > zip.length) throw damaged();
  return { packed: zip.subarray(start, start + size), isPacked: method === 8 };
}

async function* unpacked(packed: Buffer, isPacked: boolean): AsyncGenerator<Buffer> {
  if (!isPacked) return yield packed;
  const inflating = createInflateRaw();
  inflating.end(packed);
  try {
    for await (const part of inflating) yield part as Buffer;
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw damaged();
    throw error;
  } finally {
    inflating.destroy();
  }
}

function damaged() {
  return brokenFile('文件', 'file');
}
