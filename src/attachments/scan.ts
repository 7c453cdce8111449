import { spawn } from 'node:child_process';
import { AttachmentProblem, badFile } from './attachment-problem.ts';

/** A command that looks at a file, whose path is its last argument: 0 clean, 1 infected. */
export type Scanner = readonly [program: string, ...before: string[]];

const LONGEST_MS = 60_000;

/**
 * Has a scanner look at a file. Where it comes to no answer the file is refused, not put aside: so
 * all that is kept was found clean, and nobody decides on a file that may turn out infected.
 * @throws AttachmentProblem
 */
export async function scan(
  [program, ...before]: Scanner,
  path: string,
  longest = LONGEST_MS,
): Promise<void> {
  const ended = await new Promise<number | string>((resolve) => {
    const options = { stdio: 'ignore', timeout: longest, killSignal: 'SIGKILL' } as const;
    const child = spawn(program, [...before, path], options);
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? `ended by ${signal}`));
  });
  if (ended === 0) return;
  if (ended === 1) throw infected();
  throw unscanned(new Error(`the scanner of attachments: ${ended}`));
}

function infected(): AttachmentProblem {
  return badFile(
    {
      zh: '病毒扫描认为文件有害，没有保存',
      en: 'The virus scan found harm in it; nothing was kept',
    },
    {
      zh: '请先在本机查毒，从原始来源重新取得这份文件，再上传',
      en: 'Scan your machine first, get the document from its source again, and upload that',
    },
  );
}

function unscanned(cause: Error): AttachmentProblem {
  return new AttachmentProblem(
    'place',
    { zh: '病毒扫描现在没有结果，没有保存', en: 'The virus scan gave no answer; nothing was kept' },
    { zh: '请稍后再传；仍不行请告知系统管理员', en: 'Try again later, or tell the administrator' },
    cause,
  );
}
