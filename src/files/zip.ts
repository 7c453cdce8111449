import { crc32, deflateRawSync } from 'node:zlib';

type Entry = { readonly name: string; readonly bytes: Uint8Array };

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const DEFLATED = 8;
/** The first of January 1980: an archive of the same content is the same, whenever it is made. */
const NO_TIME = 0;
const FIRST_DAY = 0x0021;

/** A zip archive of some files, in their order. @throws RangeError beyond 4 GB or 65,535 files */
export function zip(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const common = headOf(label, bytes, packed);
    const local = Buffer.concat([number32(LOCAL_HEADER), common, number16(0), label]);
    directory.push(
      Buffer.concat([
        ...[number32(DIRECTORY_ENTRY), number16(VERSION), common, number16(0), number16(0)],
        ...[number16(0), number16(0), number32(0), number32(offset), label],
      ]),
    );
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = number16(entries.length);
  const end = Buffer.concat([
    ...[number32(END_OF_DIRECTORY), number16(0), number16(0), count, count],
    ...[number32(size), number32(offset), number16(0)],
  ]);
  return Buffer.concat([...parts, ...directory, end]);
}

/** What the header of a file and its entry in the directory have in common. */
function headOf(name: Buffer, bytes: Uint8Array, packed: Uint8Array): Buffer {
  return Buffer.concat([
    ...[number16(VERSION), number16(UTF8), number16(DEFLATED), number16(NO_TIME)],
    ...[number16(FIRST_DAY), number32(crc32(bytes)), number32(packed.length)],
    ...[number32(bytes.length), number16(name.length)],
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
