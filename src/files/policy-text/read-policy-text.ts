import { decodeText } from './decode-text.ts';
import { type PolicyTextFile, type PolicyTextReading, refuseFile } from './reading.ts';

const MAX_BYTES = 20_000_000;
const MAX_CHARACTERS = 300_000;
const HAN = /\p{Script=Han}/u;
/** The old format of Word, and what an encrypted .docx is wrapped in. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads the words of a policy document from .txt (UTF-8 or GB 18030), .docx or .pdf (with a text
 * layer). What cannot be read is refused with how to mend it.
 */
export async function readPolicyText(file: PolicyTextFile): Promise<PolicyTextReading> {
  if (file.bytes.length > MAX_BYTES) {
    return refuseFile(
      file,
      { zh: '文件太大', en: 'The file is too large' },
      { zh: '不超过 20 MB；去掉图片后另存', en: 'At most 20 MB; save it without its pictures' },
    );
  }
  const reading = await readFormat(file);
  if (!reading.ok) return reading;
  if (reading.text.length > MAX_CHARACTERS) {
    return refuseFile(
      file,
      { zh: '文字太长', en: 'The text is too long' },
      { zh: '不超过 30 万字；分成几个文件', en: 'At most 300,000 characters; split the file' },
    );
  }
  if (HAN.test(reading.text)) return reading;
  return refuseFile(
    file,
    { zh: '文件里没有中文文字', en: 'There is no Chinese text in the file' },
    { zh: '政策原文的文字版', en: 'The text of a policy document' },
  );
}

async function readFormat(file: PolicyTextFile): Promise<PolicyTextReading> {
  if (OLE.every((byte, index) => file.bytes[index] === byte)) {
    return refuseFile(
      file,
      {
        zh: '文件是旧版 Word 格式，或设了密码',
        en: 'The file is of the old Word format, or has a password',
      },
      {
        zh: '用 Word 或 WPS 打开，去掉密码，另存为 .docx',
        en: 'Open it in Word, take the password off and save it as .docx',
      },
    );
  }
  switch (/\.(?<extension>[a-z]+)$/iu.exec(file.name)?.groups?.extension?.toLowerCase()) {
    case 'txt':
      return decodeText(file);
    case 'docx': {
      const { readDocx } = await import('./docx/read-docx.ts');
      return readDocx(file);
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts');
      return readPdf(file);
    }
    default:
      return refuseFile(
        file,
        { zh: '不认识这种文件', en: 'This kind of file is not known' },
        {
          zh: '.txt、.docx 或 .pdf（有文字层）',
          en: 'A .txt, .docx or .pdf file (with a text layer)',
        },
      );
  }
}
