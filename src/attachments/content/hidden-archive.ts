const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');
const DIRECTORY_ENTRY = Buffer.from('PK\x01\x02', 'latin1');
const END_SIZE = 22;
const MAX_COMMENT = 65_535;

/** The place of a zip archive's end in what may be one; undefined where none is found. */
export function findArchiveEnd(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1) {
    const found = bytes.subarray(at, at + END_OF_DIRECTORY.length).equals(END_OF_DIRECTORY);
    if (found && at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return undefined;
}

/** Whether programs that unpack archives would find one at the end of another file. */
export function hidesArchive(bytes: Buffer): boolean {
  const end = findArchiveEnd(bytes);
  if (end === undefined) return false;
  const directory = end - bytes.readUInt32LE(end + 12);
  return directory >= 0 && bytes.subarray(directory, directory + 4).equals(DIRECTORY_ENTRY);
}
