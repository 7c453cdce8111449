import { crc32 } from 'node:zlib';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const PREFIX = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph of a Word file: its text, and the list and level that number it. */
export type Paragraph =
  | string
  | { readonly text: string; readonly list: number; readonly level: number };

/** A .docx as Word makes it: paragraphs, list 1 numbered 第一条 with 1．below it. */
export function makeDocx(paragraphs: readonly Paragraph[], extra = ''): Uint8Array<ArrayBuffer> {
  const body = paragraphs.map((one) => {
    if (typeof one === 'string') return `<w:p><w:r><w:t>${escaped(one)}</w:t></w:r></w:p>`;
    const number = `<w:numPr><w:ilvl w:val="${one.level}"/><w:numId w:val="${one.list}"/></w:numPr>`;
    return `<w:p><w:pPr>${number}</w:pPr><w:r><w:t>${escaped(one.text)}</w:t></w:r></w:p>`;
  });
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  return zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${PREFIX}><w:body>${body.join('')}${extra}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${PREFIX}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '第%1条')}${level(1, 'decimal', '%2．')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
  });
}

/** A zip archive that only stores its files. */
function zip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [title, bytes] = [Buffer.from(name), Buffer.from(text)];
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(bytes.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, title, bytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, tail, title]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}
