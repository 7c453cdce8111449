import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Message } from '../operations/index.ts';

export type Input =
  | { readonly ok: true; readonly file: File }
  | { readonly ok: false; readonly message: Message };

const STDIN = 0;
const ZIP_MARK = 'PK';

/** Reads the dossier file, or standard input for `-` (YAML, JSON, or a workbook). */
export function readInput(path: string): Input {
  try {
    const bytes = readFileSync(path === '-' ? STDIN : path);
    return { ok: true, file: new File([bytes], path === '-' ? nameOf(bytes) : basename(path)) };
  } catch (error) {
    return { ok: false, message: reasonOf(error, path) };
  }
}

function nameOf(bytes: Buffer): string {
  return bytes.toString('latin1', 0, 2) === ZIP_MARK ? 'stdin.xlsx' : 'stdin.yaml';
}

function reasonOf(error: unknown, path: string): Message {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return { zh: `没有文件 ${path}`, en: `There is no file ${path}` };
  if (code === 'EISDIR') return { zh: `${path} 是文件夹`, en: `${path} is a folder` };
  return { zh: `${path} 读不了：${code}`, en: `${path} cannot be read: ${code}` };
}
