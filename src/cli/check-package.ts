import { readFileSync } from 'node:fs';
import { verifyPackage } from '../operations/index.ts';
import type { Invocation, Lang } from './read-arguments.ts';

/** Checks the audit package of a case, and says what is wrong with which of its files. */
export function checkPackage({ operands, lang }: Pick<Invocation, 'operands' | 'lang'>): {
  readonly ok: boolean;
  readonly lines: readonly string[];
} {
  const [path = ''] = operands;
  const bytes = read(path);
  if (bytes === undefined) return { ok: false, lines: [WORDS[lang].unread(path)] };
  const { number, manifest, files, events, masked, faults } = verifyPackage(bytes);
  const words = WORDS[lang];
  if (faults.length > 0)
    return {
      ok: false,
      lines: [
        ...faults.map(({ file, message }) => `${file || path}: ${message[lang]}`),
        words.faults(faults.length),
      ],
    };
  return {
    ok: true,
    lines: [
      words.whole(number ?? '', files, events),
      ...(masked.length > 0 ? [words.masked(masked.join('、'))] : []),
      words.manifest(manifest ?? ''),
    ],
  };
}

function read(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

const WORDS = {
  zh: {
    unread: (path) => `读不了 ${path}`,
    faults: (count) => `卷宗有 ${count} 处问题`,
    whole: (number, files, events) =>
      `案件 ${number} 的卷宗完好：${files} 个文件，${events} 个事件按所附程序重放相符`,
    masked: (fields) => `导出时遮盖：${fields}`,
    manifest: (digest) => `清单的摘要（与操作记录 exportCase 所记对照）：${digest}`,
  },
  en: {
    unread: (path) => `${path} cannot be read`,
    faults: (count) => `Problems: ${count}`,
    whole: (number, files, events) =>
      `The package of case ${number} is whole: ${files} files; ${events} events replayed by the enclosed procedure`,
    masked: (fields) => `Masked when it was exported: ${fields}`,
    manifest: (digest) => `Digest of the manifest (compare with exportCase in the log): ${digest}`,
  },
} as const satisfies Record<Lang, Words>;

type Words = {
  readonly unread: (path: string) => string;
  readonly faults: (count: number) => string;
  readonly whole: (number: string, files: number, events: number) => string;
  readonly masked: (fields: string) => string;
  readonly manifest: (digest: string) => string;
};
