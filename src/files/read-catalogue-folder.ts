import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Problem, SourceFile } from '../rules/index.ts';

const TEXTS = new Set(['.md', '.yaml', '.csv']);
const MAX_FILE_BYTES = 4_000_000;

export type CatalogueFolder =
  | { readonly ok: true; readonly files: readonly SourceFile[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the texts (.md, .yaml, .csv) of a catalogue folder, sorted by path. Hidden files and
 * folders are left out. A folder that is missing or holds no vocabulary is refused.
 */
export function readCatalogueFolder(folder: string): CatalogueFolder {
  if (!existsSync(join(folder, 'vocabulary'))) {
    return { ok: false, problems: [noCatalogue(folder)] };
  }
  const problems: Problem[] = [];
  const files: SourceFile[] = [];
  for (const path of textPaths(folder)) {
    const bytes = readFileSync(join(folder, path));
    const text = bytes.length > MAX_FILE_BYTES ? undefined : decode(bytes);
    if (text === undefined) problems.push(unreadable(path));
    else files.push({ path, text });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, files };
}

/** The catalogue folder that a path lies in (or is), seen upwards; `undefined` when there is none. */
export function findCatalogueFolder(path: string): string | undefined {
  let folder = resolve(path);
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) folder = dirname(folder);
  while (!existsSync(join(folder, 'vocabulary'))) {
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  return folder;
}

function textPaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXTS.has(extname(entry.name)))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function noCatalogue(folder: string): Problem {
  return {
    file: folder,
    field: '',
    message: { zh: '这里没有政策目录', en: 'There is no catalogue here' },
    expected: {
      zh: '含有 vocabulary、lists 与 policies 的文件夹',
      en: 'A folder with vocabulary, lists and policies',
    },
  };
}

function unreadable(path: string): Problem {
  return {
    file: path,
    field: '',
    message: { zh: '文件读不出来', en: 'The file cannot be read' },
    expected: { zh: '不超过 4 MB 的 UTF-8 文本', en: 'UTF-8 text of at most 4 MB' },
  };
}
