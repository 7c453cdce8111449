import type { Problem, Vocabulary } from '../rules/index.ts';
import type { Message } from '../values/index.ts';
import type { DossierFile, DossierReading } from './dossier-reading.ts';
import { readTextDossier } from './read-text-dossier.ts';

const MAX_TEXT_BYTES = 500_000;
const MAX_WORKBOOK_BYTES = 2_000_000;
const FORMATS = {
  zh: '.yaml、.yml、.json 或 .xlsx 文件',
  en: 'A .yaml, .yml, .json or .xlsx file',
};

/**
 * Reads a dossier file into plain values. Whether its words and values are right is for
 * `readDossier`; here it is refused when it is too large, not UTF-8, or malformed.
 */
export async function readDossierFile(
  file: DossierFile,
  vocabulary: Vocabulary,
): Promise<DossierReading> {
  const extension = /\.(?<extension>[a-z]+)$/i.exec(file.name)?.groups?.extension?.toLowerCase();
  switch (extension) {
    case 'yaml':
    case 'yml':
    case 'json':
      return readText(file);
    case 'xlsx': {
      if (file.bytes.length > MAX_WORKBOOK_BYTES) return tooLarge(file, MAX_WORKBOOK_BYTES);
      const { readWorkbookDossier } = await import('./read-workbook-dossier.ts');
      return readWorkbookDossier(file, vocabulary);
    }
    default:
      return refuse(file.name, {
        message: { zh: '不认识这种文件', en: 'This kind of file is not known' },
        expected: FORMATS,
      });
  }
}

function readText(file: DossierFile): DossierReading {
  if (file.bytes.length > MAX_TEXT_BYTES) return tooLarge(file, MAX_TEXT_BYTES);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  } catch {
    return refuse(file.name, {
      message: { zh: '文件不是 UTF-8 编码', en: 'The file is not UTF-8' },
      expected: { zh: '存为 UTF-8 文本', en: 'Save it as UTF-8 text' },
    });
  }
  return readTextDossier(file.name, text);
}

function tooLarge(file: DossierFile, limit: number): DossierReading {
  const kilobytes = limit / 1000;
  return refuse(file.name, {
    message: { zh: '文件太大', en: 'The file is too large' },
    expected: { zh: `不超过 ${kilobytes} KB`, en: `At most ${kilobytes} KB` },
  });
}

function refuse(file: string, words: { message: Message; expected: Message }): DossierReading {
  const problem: Problem = { file, field: '', ...words };
  return { ok: false, problems: [problem] };
}
