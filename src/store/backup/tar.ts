/** As little of the tar format (ustar) as an archive of plain files needs; any `tar` reads it. */

const BLOCK = 512;
const NAME = { at: 0, length: 100 };
const SIZE = { at: 124, length: 12 };
const CHECKSUM = { at: 148, length: 8 };
const LARGEST = 8 ** 11 - 1;

/** The two empty blocks that end an archive. */
export const TAR_END: Buffer = Buffer.alloc(2 * BLOCK);
export const TAR_BLOCK = BLOCK;

export type TarEntry = { readonly name: string; readonly size: number };

/** An entry: its head, its content, and what fills up the last block. */
export function tarEntry(name: string, content: Uint8Array, at: Date): Buffer[] {
  return [
    tarHead(name, content.length, at),
    Buffer.from(content),
    Buffer.alloc(fillOf(content.length)),
  ];
}

/** How many bytes fill up the last block of a content of this size. */
export function fillOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

function tarHead(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) >= NAME.length || size > LARGEST) throw new RangeError(name);
  const head = Buffer.alloc(BLOCK);
  const octal = (value: number, place: number, length: number) =>
    head.write(`${value.toString(8).padStart(length - 1, '0')}\0`, place, 'latin1');
  head.write(name, NAME.at);
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, SIZE.at, SIZE.length);
  octal(Math.floor(at.getTime() / 1000), 136, 12);
  head.write('0', 156, 'latin1');
  head.write('ustar\u000000', 257, 'latin1');
  octal(checksumOf(head), CHECKSUM.at, CHECKSUM.length - 1);
  head.write(' ', CHECKSUM.at + CHECKSUM.length - 1, 'latin1');
  return head;
}

/** Reads a head; null for an empty block, undefined for what is no head of a plain file. */
export function readTarHead(block: Buffer): TarEntry | null | undefined {
  if (block.every((byte) => byte === 0)) return null;
  if (octalAt(block, CHECKSUM) !== checksumOf(block)) return undefined;
  const size = octalAt(block, SIZE);
  const name = textAt(block, NAME);
  return size === undefined || name === '' ? undefined : { name, size };
}

/** The sum of the bytes of a head, its checksum taken as spaces. */
function checksumOf(head: Buffer): number {
  const end = CHECKSUM.at + CHECKSUM.length;
  return head.reduce((sum, byte, at) => sum + (at >= CHECKSUM.at && at < end ? 0x20 : byte), 0);
}

function octalAt(head: Buffer, place: { at: number; length: number }): number | undefined {
  const text = textAt(head, place).trim();
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : undefined;
}

function textAt(head: Buffer, { at, length }: { at: number; length: number }): string {
  const [text = ''] = head.toString('utf8', at, at + length).split('\0');
  return text;
}
