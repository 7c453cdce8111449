import type { Message } from '../../values/index.ts';
import { type AttachmentProblem, badFile } from '../attachment-problem.ts';

const SAVE_AS_PDF: Message = {
  zh: '请另存为 PDF 再上传',
  en: 'Save it as PDF and upload that',
};
const TAKEN: Message = {
  zh: '可上传 PDF、OFD、JPEG、PNG、Word（.docx）、Excel（.xlsx）',
  en: 'PDF, OFD, JPEG, PNG, Word (.docx) and Excel (.xlsx) are taken',
};

const SAVE_PICTURE: Message = {
  zh: '请用看图软件另存为 JPEG 或 PNG 再上传',
  en: 'Save the picture as JPEG or PNG and upload that',
};

/** A type that is not taken: what it is, and what to do instead. */
function notTaken(zh: string, en: string, mend: Message = TAKEN): AttachmentProblem {
  return badFile(
    { zh: `这是${zh}，不能上传`, en: `This is ${en}, which is not taken` },
    mend === TAKEN ? TAKEN : { zh: `${mend.zh}；${TAKEN.zh}`, en: `${mend.en}. ${TAKEN.en}` },
  );
}

/** Nobody can tell what it is. */
export function unknownType(): AttachmentProblem {
  return badFile(
    { zh: '文件内容不是可以上传的类型', en: 'By its content the file is of no type that is taken' },
    {
      zh: `改文件名没有用，请用原来的软件另存；${TAKEN.zh}`,
      en: `Another name does not help: save it again with the program that made it. ${TAKEN.en}`,
    },
  );
}

export function brokenFile(zh: string, en: string): AttachmentProblem {
  return badFile(
    { zh: `${zh}不完整或已损坏`, en: `The ${en} is cut off or damaged` },
    {
      zh: '请打开看看能否正常显示，另存后再上传',
      en: 'See whether it opens, save it again and upload that',
    },
  );
}

/** Something else hangs behind what it seems to be. */
export function twoInOne(): AttachmentProblem {
  return badFile(
    { zh: '文件里还藏着别的内容', en: 'Something else is hidden in the file' },
    {
      zh: '请打印为 PDF，或用看图软件另存后再上传',
      en: 'Print it to a PDF, or save the picture again, and upload that',
    },
  );
}

export function lockedFile(): AttachmentProblem {
  return badFile(
    { zh: '文件设了密码，审核人员打不开', en: 'The file has a password: nobody could open it' },
    { zh: '去掉密码后另存，再上传', en: 'Save it without the password and upload that' },
  );
}

export function withProgram(zh: string, en: string): AttachmentProblem {
  return badFile(
    { zh: `文件带有${zh}，打开时可能运行`, en: `The file holds ${en}, which may run when opened` },
    {
      zh: '请打印为 PDF，或另存为不含它的文件，再上传',
      en: 'Print it to a PDF, or save it without, and upload that',
    },
  );
}

/** It would grow beyond all measure when opened. */
export function tooMuchInside(): AttachmentProblem {
  return badFile({ zh: '文件展开后太大', en: 'The file grows too large when opened' }, SAVE_AS_PDF);
}

type Other = readonly [begins: Buffer, at: number, refuse: () => AttachmentProblem];

const other = (
  begins: string,
  zh: string,
  en: string,
  { mend, at = 0 }: { mend?: Message; at?: number } = {},
): Other => [Buffer.from(begins, 'latin1'), at, () => notTaken(zh, en, mend)];

const UNPACK: Message = {
  zh: '请解开后把里面的文件逐个上传',
  en: 'Unpack it and upload its files one by one',
};
const SAVE_NEW: Message = {
  zh: '请另存为 .docx、.xlsx（不设密码）或 PDF',
  en: 'Save it as .docx or .xlsx without a password, or as PDF',
};

/** What people send besides, told by how it begins, so that they learn what to do instead. */
export const OTHERS: readonly Other[] = [
  other('MZ', '可执行程序', 'a program'),
  other('\x7fELF', '可执行程序', 'a program'),
  other('#!', '脚本程序', 'a script'),
  other(
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    '旧版或加密的 Office 文件',
    'an old or encrypted Office file',
    { mend: SAVE_NEW },
  ),
  other('Rar!\x1a\x07', '压缩包', 'an archive', { mend: UNPACK }),
  other("7z\xbc\xaf'\x1c", '压缩包', 'an archive', { mend: UNPACK }),
  other('\x1f\x8b', '压缩包', 'an archive', { mend: UNPACK }),
  other('ftyphei', '苹果手机照片（HEIC）', 'a HEIC photo', { mend: SAVE_PICTURE, at: 4 }),
  other('ftypmif1', '苹果手机照片（HEIC）', 'a HEIC photo', { mend: SAVE_PICTURE, at: 4 }),
  other('ftyp', '视频', 'a video', { at: 4 }),
  other('WEBP', 'WebP 图片', 'a WebP picture', { mend: SAVE_PICTURE, at: 8 }),
  other('GIF8', 'GIF 图片', 'a GIF picture', { mend: SAVE_PICTURE }),
  other('II*\0', 'TIFF 图片', 'a TIFF picture', { mend: SAVE_PICTURE }),
  other('MM\0*', 'TIFF 图片', 'a TIFF picture', { mend: SAVE_PICTURE }),
  other('BM', 'BMP 图片', 'a BMP picture', { mend: SAVE_PICTURE }),
  other('{\\rtf', 'RTF 文档', 'an RTF document', { mend: SAVE_AS_PDF }),
];

/** An archive of the kind that Word, Excel and OFD files are, but of neither. */
export function otherArchive(): AttachmentProblem {
  return notTaken('压缩包或其他类型的文件', 'an archive, or a file of another kind', UNPACK);
}

const MARKUP = /^\s*<(!doctype|html|svg|\?xml|script|head|body)/i;

/** A text that browsers would run or draw. */
export function isMarkup(bytes: Buffer): boolean {
  return MARKUP.test(bytes.toString('latin1', 0, 256).replace(/^\xef\xbb\xbf/, ''));
}

export function markup(): AttachmentProblem {
  return notTaken('网页或图形代码', 'a web page or drawing code', SAVE_AS_PDF);
}
