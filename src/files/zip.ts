import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive whose content is at hand: it is deflated. */
export type Entry = { readonly name: string; readonly bytes: Uint8Array };
/** One whose content is read when it is sent, and stored as it is: its size and CRC-32 are known. */
export type StoredEntry = {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
  readonly read: () => AsyncIterable<Uint8Array>;
};

/** An archive that is written as it is read. */
export type ZipStream = {
  /** How long it comes to be, in bytes. */
  readonly size: number;
  /** @throws RangeError in the middle where a stored content is not what was said of it */
  readonly bytes: () => AsyncGenerator<Uint8Array>;
};

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** The first of January 1980: an archive of the same content is the same, whenever it is made. */
const NO_TIME = 0;
const FIRST_DAY = 0x0021;

/**
 * A zip archive of some files, in their order, of which no more than a piece is in memory at a time.
 * @throws RangeError beyond 4 GB or 65,535 files
 */
export function openZip(entries: readonly (Entry | StoredEntry)[]): ZipStream {
  const { parts, tail, size } = layOut(entries);
  return {
    size,
    async *bytes() {
      for (const { head, body } of parts) {
        yield head;
        if ('read' in body) yield* checked(body);
        else yield body.packed;
      }
      yield tail;
    },
  };
}

/** The same at once, of files whose contents are at hand. */
export function zip(entries: readonly Entry[]): Uint8Array {
  const { parts, tail } = layOut(entries);
  return Buffer.concat([
    ...parts.flatMap(({ head, body }) => ('packed' in body ? [head, body.packed] : [])),
    tail,
  ]);
}

type Body = StoredEntry | { readonly packed: Uint8Array };

function layOut(entries: readonly (Entry | StoredEntry)[]) {
  const parts: { readonly head: Buffer; readonly body: Body }[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const label = Buffer.from(entry.name);
    const body = 'read' in entry ? entry : { packed: deflateRawSync(entry.bytes) };
    const length = 'packed' in body ? body.packed.length : body.size;
    const common = headOf(label, entry, length);
    const head = Buffer.concat([number32(LOCAL_HEADER), common, number16(0), label]);
    directory.push(
      Buffer.concat([
        ...[number32(DIRECTORY_ENTRY), number16(VERSION), common, number16(0), number16(0)],
        ...[number16(0), number16(0), number32(0), number32(offset), label],
      ]),
    );
    parts.push({ head, body });
    offset += head.length + length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = number16(entries.length);
  const tail = Buffer.concat([
    ...directory,
    ...[number32(END_OF_DIRECTORY), number16(0), number16(0), count, count],
    ...[number32(size), number32(offset), number16(0)],
  ]);
  return { parts, tail, size: offset + tail.length };
}

/** A content as it is read; what is not as it was said leaves the archive without an end. */
async function* checked({ name, size, crc, read }: StoredEntry): AsyncGenerator<Uint8Array> {
  let [length, sum] = [0, 0];
  for await (const piece of read()) {
    length += piece.length;
    sum = crc32(piece, sum);
    if (length > size) break;
    yield piece;
  }
  if (length !== size || sum !== crc) throw new RangeError(`${name} changed while it was read`);
}

/** What the header of a file and its entry in the directory have in common. */
function headOf(name: Buffer, entry: Entry | StoredEntry, packed: number): Buffer {
  const [method, crc, size] =
    'read' in entry
      ? [STORED, entry.crc, entry.size]
      : [DEFLATED, crc32(entry.bytes), entry.bytes.length];
  return Buffer.concat([
    ...[number16(VERSION), number16(UTF8), number16(method), number16(NO_TIME)],
    ...[number16(FIRST_DAY), number32(crc), number32(packed)],
    ...[number32(size), number16(name.length)],
  ]);
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
