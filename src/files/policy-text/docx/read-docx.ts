import { unzip } from '../../unzip.ts';
import { type PolicyTextFile, type PolicyTextReading, refuseFile } from '../reading.ts';
import { type Numbering, readNumbering, startCounting } from './read-numbering.ts';
import { readXml } from './read-xml.ts';

const MAX_ENTRIES = 2_000;
const MAX_UNPACKED_BYTES = 40_000_000;
const WANTED = /^word\/(?:document|numbering|styles)\.xml$/u;

/** Reads the paragraphs of a .docx, each with the number that Word gives it, one in a line. */
export function readDocx(file: PolicyTextFile): PolicyTextReading {
  const entries = unzip(file.bytes, (name) => WANTED.test(name), MAX_ENTRIES, MAX_UNPACKED_BYTES);
  const part = (name: string) => entries?.find((entry) => entry.name === `word/${name}.xml`)?.bytes;
  const document = part('document');
  if (document === undefined) return broken(file);
  try {
    const styles = readStyles(part('styles'));
    return { ok: true, text: readParagraphs(document, readNumbering(part('numbering')), styles) };
  } catch {
    return broken(file);
  }
}

function broken(file: PolicyTextFile): PolicyTextReading {
  return refuseFile(
    file,
    {
      zh: '不是完好的 .docx 文件，或内容过大',
      en: 'The file is no sound .docx, or holds too much',
    },
    {
      zh: '用 Word 或 WPS 打开，另存为 .docx（不设密码）',
      en: 'Open it in Word and save it as .docx, without a password',
    },
  );
}

type Place = { readonly list: string; readonly level: number };

/** The lists that paragraphs stand in by their style. */
function readStyles(bytes: Uint8Array | undefined): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  if (bytes === undefined) return places;
  let style = '';
  let level = 0;
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'w:style') [style, level] = [attributes['w:styleId'] ?? '', 0];
      else if (name === 'w:ilvl') level = Number(attributes['w:val'] ?? 0);
      else if (name === 'w:numId') places.set(style, { list: attributes['w:val'] ?? '', level });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return places;
}

type Paragraph = { text: string; style: string; list: string | undefined; level: number };

function readParagraphs(
  bytes: Uint8Array,
  numbering: Numbering,
  styles: ReadonlyMap<string, Place>,
): string {
  const lines: string[] = [];
  const numberOf = startCounting(numbering);
  const open: Paragraph[] = [];
  let isText = false;
  const finish = ({ text, style, list, level }: Paragraph) => {
    const place = list === undefined ? styles.get(style) : { list, level };
    const number = place && text.trim() !== '' ? numberOf(place.list, place.level) : '';
    lines.push(`${number}${text}`);
  };
  readXml(bytes, {
    open(name, attributes) {
      const last = open.at(-1);
      const value = attributes['w:val'] ?? '';
      if (name === 'w:p') open.push({ text: '', style: '', list: undefined, level: 0 });
      else if (name === 'w:t') isText = true;
      else if (last === undefined) return;
      else if (name === 'w:pStyle') last.style = value;
      else if (name === 'w:ilvl') last.level = Number(value);
      else if (name === 'w:numId') last.list = value;
      else if (name === 'w:tab') last.text += ' ';
      else if (name === 'w:br' || name === 'w:cr') last.text += '\n';
    },
    close(name) {
      if (name === 'w:t') isText = false;
      if (name !== 'w:p') return;
      const done = open.pop();
      if (done) finish(done);
    },
    text(text) {
      const last = open.at(-1);
      if (isText && last) last.text += text;
    },
  });
  return lines.join('\n');
}
