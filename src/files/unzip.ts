import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const MAX_COMMENT = 65_535;

type Entry = { readonly name: string; readonly bytes: Uint8Array };

/**
 * The entries of a zip archive whose name `wanted` accepts, in all at most `maxEntries` and
 * `maxBytes` once unpacked: sizes that the archive declares are not believed.
 * `undefined` for what is no such archive (encrypted, ZIP64, other methods than deflate, too large).
 */
export function unzip(
  archive: Uint8Array,
  wanted: (name: string) => boolean,
  maxEntries: number,
  maxBytes: number,
): readonly Entry[] | undefined {
  const zip = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    return readEntries(zip, wanted, maxEntries, maxBytes);
  } catch (error) {
    // Offsets beyond the end (RangeError) and broken or too long deflate streams (zlib's codes).
    if (error instanceof RangeError || (error instanceof Error && 'code' in error))
      return undefined;
    throw error;
  }
}

function readEntries(
  zip: Buffer,
  wanted: (name: string) => boolean,
  maxEntries: number,
  maxBytes: number,
): readonly Entry[] | undefined {
  const end = findEnd(zip);
  if (end === undefined) return undefined;
  const count = zip.readUInt16LE(end + 10);
  if (count > maxEntries) return undefined;
  const entries: Entry[] = [];
  let left = maxBytes;
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined;
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
    if (wanted(name)) {
      const bytes = unpack(zip, at, left);
      if (bytes === undefined) return undefined;
      left -= bytes.length;
      entries.push({ name, bytes });
    }
    at += ENTRY_SIZE + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(zip: Buffer): number | undefined {
  const first = Math.max(0, zip.length - END_SIZE - MAX_COMMENT);
  for (let at = zip.length - END_SIZE; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function unpack(zip: Buffer, directoryEntry: number, maxBytes: number): Uint8Array | undefined {
  const encrypted = (zip.readUInt16LE(directoryEntry + 8) & 1) === 1;
  const method = zip.readUInt16LE(directoryEntry + 10);
  const size = zip.readUInt32LE(directoryEntry + 20);
  const local = zip.readUInt32LE(directoryEntry + 42);
  if (encrypted || zip.readUInt32LE(local) !== LOCAL_HEADER) return undefined;
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  if (start + size > zip.length) return undefined;
  const packed = zip.subarray(start, start + size);
  if (method === 0) return size <= maxBytes ? packed : undefined;
  return method === 8
    ? inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) })
    : undefined;
}
