import { type PolicyTextFile, type PolicyTextReading, refuseFile } from './reading.ts';

const ENCODINGS = ['utf-8', 'gb18030'];
/** What no text holds: a file of another kind was named .txt. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0e-\x1f]/u;

/** Decodes a .txt file that is UTF-8 or, as older programs save it, GB 18030. */
export function decodeText(file: PolicyTextFile): PolicyTextReading {
  for (const encoding of ENCODINGS) {
    const text = decode(file.bytes, encoding);
    if (text !== undefined && !CONTROL.test(text)) return { ok: true, text };
  }
  return refuseFile(
    file,
    { zh: '文件的编码无法识别', en: 'The encoding of the file is not known' },
    { zh: '存为 UTF-8 或 GB 18030 文本', en: 'Save it as UTF-8 or GB 18030 text' },
  );
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
