import type { Message } from '../operations/index.ts';

export type OptionName =
  | 'as-of'
  | 'json'
  | 'database'
  | 'home'
  | 'expect'
  | 'name'
  | 'email'
  | 'policy'
  | 'propose'
  | 'lang'
  | 'help';

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
  path: {
    usage: 'path FILE [--as-of DATE] [--json]',
    means: {
      zh: '成长路径：一份档案已达到哪一级，下一级要求什么，三年内可能带来什么',
      en: 'The path of growth: what a dossier holds, what the next rungs ask and could bring',
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
    usage: 'list [TEXT] [--as-of DATE]',
    means: {
      zh: '列出条款及其效力；可按字词、拼音、条号或金额查找',
      en: 'List clauses and their validity; TEXT finds them by words, pinyin, article or sum',
    },
    takes: { least: 0, most: 1 },
    options: ['as-of', 'lang', 'help'],
  },
  coverage: {
    usage: 'coverage [PATH] [--json]',
    means: {
      zh: '每一条原文、每一事项由什么承载，或为何没有；有遗漏时退出码为 1',
      en: 'What carries each article and item, or why nothing does; exits with 1 at a gap',
    },
    takes: { least: 0, most: 1 },
    options: ['json', 'lang', 'help'],
  },
  'import-catalogue': {
    usage: 'import-catalogue [PATH]',
    means: {
      zh: '把目录文件夹发布为下一版，取代线上发布的改动',
      en: 'Publish a catalogue folder as the next version, in place of what people published',
    },
    takes: { least: 0, most: 1 },
    options: ['lang', 'help'],
  },
  'import-text': {
    usage: 'import-text FILE [--policy ID] [--propose FOLDER] [--json]',
    means: {
      zh: '读取政策原文（TXT、DOCX、PDF），逐条说明已有条款，拟出其余条款的骨架',
      en: 'Read a policy text (TXT, DOCX, PDF): which articles have clauses, skeletons for the rest',
    },
    takes: { least: 1, most: 1 },
    options: ['policy', 'propose', 'json', 'lang', 'help'],
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
  backup: {
    usage: 'backup FILE',
    means: {
      zh: '把全部数据备份到一个文件（服务可以照常运行）',
      en: 'Back all records up to a file (the server may go on meanwhile)',
    },
    takes: { least: 1, most: 1 },
    options: ['lang', 'help'],
  },
  restore: {
    usage: 'restore FILE [--database URL | --home DIR]',
    means: {
      zh: '把备份恢复到空的数据库（数据库服务器，或数据文件夹）',
      en: 'Restore a backup into an empty database (a server, or a data folder)',
    },
    takes: { least: 1, most: 1 },
    options: ['database', 'home', 'lang', 'help'],
  },
  'verify-audit': {
    usage: 'verify-audit [--expect HASH]',
    means: {
      zh: '核验审计日志是否完好',
      en: 'Check that the audit log is whole',
    },
    takes: { least: 0, most: 0 },
    options: ['expect', 'lang', 'help'],
  },
  'verify-cases': {
    usage: 'verify-cases',
    means: {
      zh: '由事件重放每个案件，与列表所记的对照',
      en: 'Replay the events of every case and compare with what lists know',
    },
    takes: { least: 0, most: 0 },
    options: ['lang', 'help'],
  },
  'verify-package': {
    usage: 'verify-package FILE',
    means: {
      zh: '核对案件审计卷宗：摘要、事件重放、操作记录的哈希',
      en: 'Check the audit package of a case: digests, events replayed, hashes of the log',
    },
    takes: { least: 1, most: 1 },
    options: ['lang', 'help'],
  },
  'add-administrator': {
    usage: 'add-administrator system|security|audit --name NAME --email EMAIL',
    means: {
      zh: '任命系统、安全或审计管理员（真实城市首次启用时）',
      en: 'Make somebody system, security or audit administrator (at the start of a real city)',
    },
    takes: { least: 1, most: 1 },
    options: ['name', 'email', 'lang', 'help'],
    needs: ['name', 'email'],
  },
} as const satisfies Record<string, Command>;

export type Command = {
  readonly usage: string;
  readonly means: Message;
  readonly takes: { readonly least: number; readonly most: number };
  readonly options: readonly OptionName[];
  /** Options without which it cannot be run. */
  readonly needs?: readonly OptionName[];
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
  database: {
    usage: '--database URL',
    valued: true,
    means: {
      zh: '恢复到这台 PostgreSQL 服务器；默认照 DATABASE_URL',
      en: 'Restore into this PostgreSQL server; as DATABASE_URL says unless given',
    },
  },
  home: {
    usage: '--home DIR',
    valued: true,
    means: {
      zh: '恢复为这个数据文件夹里的内嵌数据库；默认照 ZHIDA_HOME',
      en: 'Restore as the embedded database of this data folder; ZHIDA_HOME unless given',
    },
  },
  expect: {
    usage: '--expect HASH',
    valued: true,
    means: {
      zh: '以前抄存的哈希，应仍在日志中',
      en: 'A hash noted before, which the log should still hold',
    },
  },
  name: {
    usage: '--name NAME',
    valued: true,
    means: { zh: '姓名', en: 'Name of the person' },
  },
  email: {
    usage: '--email EMAIL',
    valued: true,
    means: { zh: '邮箱，用以登录', en: 'E-mail to sign in with' },
  },
  policy: {
    usage: '--policy ID',
    valued: true,
    means: {
      zh: '原文属于这份政策；默认按文号和标题辨认',
      en: 'The policy that the text is of; told by its number and title unless given',
    },
  },
  propose: {
    usage: '--propose FOLDER',
    valued: true,
    means: { zh: '把骨架写进这个文件夹', en: 'Write the skeletons into this folder' },
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
