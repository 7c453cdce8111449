import { AttachmentProblem } from './attachment-problem.ts';
import type { Received } from './receive.ts';

/** A place where contents are kept by their digests. */
export type Contents = {
  /** The folder in which what comes in is written first. */
  readonly incoming: string;
  /** Keeps what was received under its digest; its first name may stay, or go. */
  keep(received: Received): Promise<void>;
  /** A content to be read as it is sent. @throws AttachmentProblem `missing` or `place` */
  read(digest: string): Promise<Blob>;
  has(digest: string): Promise<boolean>;
  /** Removes a content, if it is there. */
  remove(digest: string): Promise<void>;
};

/** The content of a file that is listed is not where it should be. */
export function gone(cause: unknown): AttachmentProblem {
  return new AttachmentProblem(
    'missing',
    { zh: '文件内容不在存放处', en: 'The content of the file is not where it is kept' },
    {
      zh: '请系统管理员从备份恢复，或请上传者重新上传',
      en: 'Have the administrator restore it from a backup, or its sender upload it again',
    },
    cause,
  );
}
