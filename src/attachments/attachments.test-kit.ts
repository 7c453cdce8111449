import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A PDF of one empty page, with more entries of its catalog, its trailer, and more objects. */
export function makePdf(more: { catalog?: string; trailer?: string; objects?: string[] } = {}) {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>',
    ...(more.objects ?? []),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `<< /Size ${size} /Root 1 0 R ${more.trailer ?? ''} >>`;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer ${trailer}\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A PDF that asks for a password. */
export function makeLockedPdf(): Buffer {
  const bytes = (count: number) => `<${'5a'.repeat(count)}>`;
  return makePdf({
    trailer: `/Encrypt 4 0 R /ID [${bytes(16)} ${bytes(16)}]`,
    objects: [`<< /Filter /Standard /V 1 /R 2 /O ${bytes(32)} /U ${bytes(32)} /P -4 >>`],
  });
}

/** A PDF that runs a script when it is opened. */
export function makeScriptedPdf(): Buffer {
  return makePdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' });
}

/** A PDF on which a file hangs. */
export function makeLadenPdf(name: string): Buffer {
  return makePdf({
    catalog: `/Names << /EmbeddedFiles << /Names [(${name}) 4 0 R] >> >>`,
    objects: [
      `<< /Type /Filespec /F (${name}) /EF << /F 5 0 R >> >>`,
      '<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream',
    ],
  });
}

/** A PNG of one colour. */
export function makePng(width = 4, height = 3): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(kind), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([size, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(Math.min(width, 2_000) * 3, 0x66)]);
  const rows = Buffer.concat(Array.from({ length: Math.min(height, 2_000) }, () => row));
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

/** What stands around the picture of a JPEG. */
export function makeJpeg(width = 8, height = 8): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0x4a, 0x46]),
    frame,
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xff, 0xd9]),
  ]);
}

/** A zip archive of some files; one whose name ends in `*` is said to be encrypted. */
export function makeZip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [given, content] of Object.entries(files)) {
    const name = Buffer.from(given.replace(/\*$/, ''));
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.set([20, 0, given.endsWith('*') ? 1 : 0, 0, 8, 0]);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail, name]));
    parts.push(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, name, packed]));
    offset += parts.at(-1)?.length ?? 0;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const typesOf = (main: string) =>
  `<Types><Override PartName="/x" ContentType="${OFFICE}${main}.main+xml"/></Types>`;

export function makeDocx(more: Readonly<Record<string, string | Buffer>> = {}): Buffer {
  const types = typesOf('wordprocessingml.document');
  return makeZip({ '[Content_Types].xml': types, 'word/document.xml': '<w/>', ...more });
}

export function makeXlsx(more: Readonly<Record<string, string | Buffer>> = {}): Buffer {
  const types = typesOf('spreadsheetml.sheet');
  return makeZip({ '[Content_Types].xml': types, 'xl/workbook.xml': '<x/>', ...more });
}

export function makeOfd(): Buffer {
  const root =
    '<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>';
  return makeZip({ 'OFD.xml': root, 'Doc_0/Document.xml': '<ofd:Document/>' });
}

/** Bytes as they come over a network. */
export async function* inPieces(bytes: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
