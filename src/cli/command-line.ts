import type { Message } from '../operations/index.ts';

export type OptionName = 'as-of' | 'json' | 'lang' | 'help';

/** The commands and the options each of them takes. */
export const COMMANDS = {
  assess: {
    usage: 'assess FILE [--as-of DATE] [--json]',
    means: {
      zh: '测算一份档案（YAML、JSON 或 XLSX；- 为标准输入）',
      en: 'Assess a dossier (YAML, JSON or XLSX; - is standard input)',
    },
    takes: { least: 1, most: 1 },
    options: ['as-of', 'json', 'lang', 'help'],
  },
  explain: {
    usage: 'explain CLAUSE FILE [--as-of DATE]',
    means: {
      zh: '逐项说明一条政策的结果：条件、事实、算式',
      en: 'Explain the answer of one clause: conditions, facts, arithmetic',
    },
    takes: { least: 2, most: 2 },
    options: ['as-of', 'lang', 'help'],
  },
  check: {
    usage: 'check [PATH]',
    means: { zh: '核对政策目录', en: 'Check a catalogue' },
    takes: { least: 0, most: 1 },
    options: ['lang', 'help'],
  },
  list: {
    usage: 'list [--as-of DATE]',
    means: { zh: '列出全部条款及其效力', en: 'List every clause and its validity' },
    takes: { least: 0, most: 0 },
    options: ['as-of', 'lang', 'help'],
  },
  coverage: {
    usage: 'coverage [--json]',
    means: {
      zh: '每一条原文由哪些条款承载，或为何没有',
      en: 'Which clauses carry each article, or why none does',
    },
    takes: { least: 0, most: 0 },
    options: ['json', 'lang', 'help'],
  },
  words: {
    usage: 'words [TEXT] [--json]',
    means: {
      zh: '查词：记录种类、事实、代码的中英文写法，可用中文或英文查',
      en: 'Look up words: kinds, facts and codes in both languages, by Chinese or English',
    },
    takes: { least: 0, most: 1 },
    options: ['json', 'lang', 'help'],
  },
  dump: {
    usage: 'dump',
    means: {
      zh: '把内嵌数据库导出为 SQL（先停掉服务），可恢复到 PostgreSQL 15 及以上',
      en: 'Print the embedded database as SQL for PostgreSQL 15 and later (stop the server first)',
    },
    takes: { least: 0, most: 0 },
    options: ['lang', 'help'],
  },
} as const satisfies Record<string, Command>;

type Command = {
  readonly usage: string;
  readonly means: Message;
  readonly takes: { readonly least: number; readonly most: number };
  readonly options: readonly OptionName[];
};

export type CommandName = keyof typeof COMMANDS;

/** What each option is, and whether a value follows it. */
export const OPTIONS = {
  'as-of': {
    usage: '--as-of DATE',
    valued: true,
    means: {
      zh: '截至日，如 2022-10-10；默认今天',
      en: 'As-of date like 2022-10-10; today unless given',
    },
  },
  json: {
    usage: '--json',
    valued: false,
    means: { zh: '输出 JSON', en: 'Print JSON' },
  },
  lang: {
    usage: '--lang zh|en',
    valued: true,
    means: { zh: '语言，默认中文', en: 'Language; Chinese unless given' },
  },
  help: { usage: '--help', valued: false, means: { zh: '显示用法', en: 'Show the usage' } },
} as const satisfies Record<OptionName, { usage: string; valued: boolean; means: Message }>;

/** What the exit codes mean. */
export const EXIT = {
  ok: 0,
  problems: 1,
  usage: 2,
} as const;
