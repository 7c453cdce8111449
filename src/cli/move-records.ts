import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  backUp,
  type Progress,
  problemsOf,
  restore,
  type StoreLocation,
  StoreProblem,
} from '../operations/index.ts';
import { attachmentFiles } from './attachment-files.ts';
import { connectServer } from './connect-server.ts';
import { type Environment, homeFolder, locate } from './open-client.ts';
import type { Invocation, Lang } from './read-arguments.ts';
import { stepBack } from './step-back.ts';
import { VERSION } from './version.ts';

/** What to say of it. */
type Moved = { readonly ok: boolean; readonly said: string };

/** Backs the records up to a file, or restores them from one; progress goes to a terminal. */
export async function moveRecords(
  command: 'backup' | 'restore',
  { operands, lang, database, home }: Invocation,
  environment: Environment,
): Promise<Moved> {
  const file = resolve(operands[0] ?? '');
  const line = openProgress(process.stderr, lang);
  try {
    if (command === 'backup') {
      stepBack();
      const summary = await backUpHere(environment, file, line.show);
      return { ok: true, said: WORDS[lang].backedUp(file, summary) };
    }
    const named = {
      DATABASE_URL: database,
      ZHIDA_HOME: home === undefined ? undefined : resolve(home),
    };
    const to = database !== undefined || home !== undefined ? named : environment;
    const { keepFile } = attachmentFiles(
      environment,
      homeFolder(home === undefined ? environment : named),
    );
    const restored = await restore(file, locate(to), { report: line.show, keepFile });
    return { ok: true, said: WORDS[lang].restored(file, restored) };
  } catch (error) {
    const [problem] =
      error instanceof StoreProblem ? [{ message: error.words }] : problemsOf(error);
    if (problem === undefined) throw error;
    return { ok: false, said: problem.message[lang] };
  } finally {
    line.clear();
  }
}

/**
 * A database server is read where it is, and so is an embedded database that nobody has open. Where
 * a server runs on it, that one makes a copy, which is read here and removed.
 */
async function backUpHere(
  environment: Environment,
  file: string,
  report: (progress: Progress) => void,
) {
  const location = locate(environment);
  const { readFile } = attachmentFiles(environment, homeFolder(environment));
  const options = { program: VERSION, at: new Date(), report, readFile };
  const back = (from: StoreLocation) => backUp(from, file, options);
  if ('url' in location) return back(location);
  const connection = await connectServer(homeFolder(environment));
  switch (connection.is) {
    case 'none':
      return back(location);
    case 'refused':
      throw new StoreProblem('folder_taken', connection.problem.message);
    case 'open': {
      const { folder } = await connection.client.copyRecords();
      try {
        return await back({ folder });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }
  }
}

type Restored = Awaited<ReturnType<typeof restore>>;
type BackedUp = Awaited<ReturnType<typeof backUp>>;

const WORDS = {
  zh: {
    backedUp: (file: string, { tables, rows, bytes, files, missing }: BackedUp) =>
      `已备份到 ${file}：${tables} 张表，${rows} 行，${files} 个附件，${megabytes(bytes)} MB${
        missing === 0 ? '' : `；另有 ${missing} 个附件的内容不在存放处`
      }`,
    restored: (file: string, { takenAt, tables, rows, files }: Restored) =>
      `已从 ${file}（${takenAt}）恢复并逐段核对：${tables} 张表，${rows} 行，${files} 个附件`,
    progress: ({ table, rows }: Progress) => `${table}：${rows} 行`,
  },
  en: {
    backedUp: (file: string, { tables, rows, bytes, files, missing }: BackedUp) =>
      `Backed up to ${file}: ${tables} tables, ${rows} rows, ${files} attachments, ${megabytes(bytes)} MB${
        missing === 0 ? '' : `; the contents of ${missing} more are not where they are kept`
      }`,
    restored: (file: string, { takenAt, tables, rows, files }: Restored) =>
      `Restored from ${file} (${takenAt}), every part checked: ${tables} tables, ${rows} rows, ${files} attachments`,
    progress: ({ table, rows }: Progress) => `${table}: ${rows} rows`,
  },
} as const;

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

/** One line that is written over; nothing where no terminal shows it. */
function openProgress(stream: NodeJS.WriteStream, lang: Lang) {
  const write = (text: string) => {
    if (stream.isTTY) stream.write(`\r\u001B[K${text}`);
  };
  return {
    show: (progress: Progress) => write(WORDS[lang].progress(progress)),
    clear: () => write(''),
  };
}
