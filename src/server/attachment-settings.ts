import { resolve } from 'node:path';
import {
  type AttachmentsSetting,
  readAttachmentsSetting,
  type Scanner,
} from '../operations/index.ts';
import { wholeNumber } from './read-setting.ts';
import type { Setting } from './setting.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export type AttachmentSettings = {
  readonly ZHIDA_ATTACHMENTS: AttachmentsSetting;
  readonly ATTACHMENT_LIMIT: number;
  /** null: files are not scanned. */
  readonly ATTACHMENT_SCANNER: Scanner | null;
};

/** Where attachments are kept, how large they may be, and what looks at them. */
export const ATTACHMENT_SETTINGS: {
  readonly [K in keyof AttachmentSettings]: Setting<AttachmentSettings[K]>;
} = {
  ZHIDA_ATTACHMENTS: {
    preset: 'home',
    means: {
      zh: '附件存放处：home 为 ZHIDA_HOME 里的 attachments 文件夹，或另一个文件夹，或兼容 S3 的存储桶',
      en: 'Where attachments are kept: home is the folder attachments in ZHIDA_HOME; or another folder, or a bucket of an S3-compatible service',
    },
    expected: {
      zh: 'home、文件夹，或 s3://密钥编号:密钥@主机/桶?region=区域（密钥按网址编码；桶在主机名里的不写路径；本机可用 s3+http）',
      en: 'home, a folder, or s3://KEY:SECRET@host/bucket?region=… (percent-encoded; without a path where the host names the bucket; s3+http on this machine only)',
    },
    secret: true,
    read: (text) => readAttachmentsSetting(text, ROOT),
  },
  ATTACHMENT_LIMIT: {
    preset: '20000000',
    means: { zh: '每个附件的最大字节数', en: 'Largest attachment in bytes' },
    expected: { zh: '1000 到 100000000 的整数', en: 'A whole number from 1000 to 100000000' },
    read: wholeNumber(1_000, 100_000_000),
  },
  ATTACHMENT_SCANNER: {
    preset: 'off',
    means: {
      zh: '扫描附件的命令，末尾加上文件路径：退出码 0 干净，1 有害，其他视为没有结果，拒绝上传；off 不扫描',
      en: 'Command that scans an attachment, whose path is added at its end: exit code 0 clean, 1 harmful, anything else is no answer and the upload is refused; off for none',
    },
    expected: {
      zh: 'off，或程序的绝对路径及参数，以空格分开',
      en: 'off, or the absolute path of a program with its arguments, with spaces between',
    },
    read: readScanner,
  },
};

function readScanner(text: string): Scanner | null | undefined {
  if (text === 'off') return null;
  const [program = '', ...before] = text.split(/\s+/);
  return program.startsWith('/') ? [program, ...before] : undefined;
}
