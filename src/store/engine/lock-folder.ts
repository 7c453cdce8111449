import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Message } from '../../values/index.ts';
import { StoreProblem } from '../store-problem.ts';

/** Lets go of the folder. */
export type Unlock = () => void;

/**
 * Takes a folder for this process alone. The lock is the operating system's on an open file, so
 * that it ends with the process however it ends, and nothing stale is left behind.
 * @throws StoreProblem when another process has the folder.
 */
export function lockFolder(folder: string): Unlock {
  const holder = join(folder, 'holder.txt');
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'));
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new StoreProblem('folder_taken', wordTaken(folder, readHolder(holder)));
  }
  writeFileSync(holder, String(process.pid));
  return () => lock.close();
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '?';
  }
}

function wordTaken(folder: string, pid: string): Message {
  return {
    zh: `数据文件夹 ${folder} 正被另一个进程（进程号 ${pid}）使用。先停掉它，或用 ZHIDA_HOME 另选文件夹。`,
    en: `The data folder ${folder} is in use by another process (pid ${pid}). Stop that one first, or choose another folder with ZHIDA_HOME.`,
  };
}
