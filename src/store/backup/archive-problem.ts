import { StoreProblem } from '../store-problem.ts';

/** An archive that is damaged or of another kind; `part` is the place of it. */
export function badArchive(part: string, zh: string, en: string): StoreProblem {
  return new StoreProblem('bad_archive', {
    zh: `备份文件不能用：${part}：${zh}。没有恢复任何内容。`,
    en: `The backup cannot be used: ${part}: ${en}. Nothing was restored.`,
  });
}

/** The database made something else of the rows of a table than the archive holds. */
export function differs(table: string): StoreProblem {
  return badArchive(
    table,
    '写入数据库后与备份不符',
    'the database does not hold what the backup does',
  );
}

/** The tables of this program are not those of the archive. */
export function strangeTable(table: string): StoreProblem {
  return badArchive(
    table,
    '本程序没有这张表，或其列不同',
    'this program has no such table, or one of other columns',
  );
}

/** The first name of a backup is taken: another one is being written, or one was killed. */
export function beingWritten(path: string): StoreProblem {
  return new StoreProblem('bad_file', {
    zh: `${path} 已在：另一次备份正在写它，或上次备份中途断了。等它写完；若确认没有备份在跑，删掉它再备份。`,
    en: `${path} is there: another backup is writing it, or one was cut off. Wait for it to end; if none is running, delete it and back up again.`,
  });
}

/** What the file system has against a file of the user's becomes a StoreProblem. */
export function fileProblem(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof StoreProblem)
    return error;
  const words = FILE_WORDS[String(error.code)];
  if (words === undefined) return error;
  return new StoreProblem('bad_file', {
    zh: `${path}：${words.zh}`,
    en: `${path}: ${words.en}`,
  });
}

const FILE_WORDS: Readonly<Record<string, { zh: string; en: string }>> = {
  EEXIST: { zh: '文件已存在，不覆盖', en: 'the file exists and is not overwritten' },
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  EISDIR: { zh: '这是文件夹', en: 'this is a folder' },
  ENOTDIR: { zh: '路径中有的不是文件夹', en: 'part of the path is no folder' },
  EACCES: { zh: '没有权限', en: 'no permission' },
  EPERM: { zh: '没有权限', en: 'no permission' },
  EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
};
