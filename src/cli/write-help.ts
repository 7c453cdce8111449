import { COMMANDS, OPTIONS } from './command-line.ts';
import type { Lang } from './read-arguments.ts';
import type { Terminal } from './terminal.ts';
import { writeTable } from './write-table.ts';

const WORDS = {
  zh: {
    lead: '直达 · 惠企政策兑现平台：能享什么，能享多少，为什么',
    usage: '用法：zhida <命令> [选项]',
    commands: '命令',
    options: '选项',
    codes: '退出码',
    ok: '正常',
    problems: '核对出问题，或档案、目录有误',
    wrong: '用法不对',
    environment: '环境变量',
    catalogue: '政策目录文件夹，默认随程序附带的目录',
    colour: '不用颜色',
    version: '显示版本',
  },
  en: {
    lead: 'Zhida: what an enterprise gets, how much, and why',
    usage: 'Usage: zhida <command> [options]',
    commands: 'Commands',
    options: 'Options',
    codes: 'Exit codes',
    ok: 'All well',
    problems: 'The check found problems, or the dossier or catalogue has mistakes',
    wrong: 'Wrong usage',
    environment: 'Environment',
    catalogue: 'Catalogue folder; the one that comes with the program unless given',
    colour: 'No colours',
    version: 'Show the version',
  },
} as const;

/** The usage, with what the exit codes mean. */
export function writeHelp(lang: Lang, terminal: Terminal): readonly string[] {
  const words = WORDS[lang];
  const head = (text: string) => ['', terminal.style('bold', text)];
  return [
    words.lead,
    '',
    words.usage,
    ...head(words.commands),
    ...writeTable(
      Object.values(COMMANDS).map(({ usage, means }) => [usage, means[lang]]),
      terminal,
    ),
    ...head(words.options),
    ...writeTable(
      [
        ...Object.values(OPTIONS).map(({ usage, means }) => [usage, means[lang]]),
        ['--version', words.version],
      ],
      terminal,
    ),
    ...head(words.codes),
    ...writeTable(
      [
        ['0', words.ok],
        ['1', words.problems],
        ['2', words.wrong],
      ],
      terminal,
    ),
    ...head(words.environment),
    ...writeTable(
      [
        ['ZHIDA_CATALOGUE', words.catalogue],
        ['NO_COLOR', words.colour],
      ],
      terminal,
    ),
  ];
}
