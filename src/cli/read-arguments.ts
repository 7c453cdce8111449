import { parseArgs } from 'node:util';
import type { Message } from '../operations/index.ts';
import {
  COMMANDS,
  type Command,
  type CommandName,
  OPTIONS,
  type OptionName,
} from './command-line.ts';
import { nearest } from './nearest.ts';

export type Lang = 'zh' | 'en';

export type Invocation = {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly asOf: string | undefined;
  readonly json: boolean;
  /** Where to restore to: an address, or a folder; where the environment says unless given. */
  readonly database: string | undefined;
  readonly home: string | undefined;
  readonly expect?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly policy?: string | undefined;
  readonly propose?: string | undefined;
  readonly lang: Lang;
};

export type Reading =
  | { readonly is: 'run'; readonly invocation: Invocation }
  | { readonly is: 'help' | 'version'; readonly lang: Lang }
  | { readonly is: 'refused'; readonly lang: Lang; readonly message: Message };

/** The options that a value follows, in the order in which they are taken. */
const VALUED = 'as-of database home expect name email policy propose'.split(' ');

const NAMES = Object.keys(COMMANDS) as CommandName[];

/** Reads the command line; what it does not know is refused, with the nearest thing it does. */
export function readArguments(args: readonly string[]): Reading {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      'as-of': { type: 'string' },
      json: { type: 'boolean' },
      database: { type: 'string' },
      home: { type: 'string' },
      expect: { type: 'string' },
      name: { type: 'string' },
      email: { type: 'string' },
      policy: { type: 'string' },
      propose: { type: 'string' },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string | undefined>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option') given.set(token.name, token.value);
    if (token.kind === 'positional') words.push(token.value);
  }
  const lang: Lang = given.get('lang') === 'en' ? 'en' : 'zh';
  const refused = (zh: string, en: string): Reading => ({
    is: 'refused',
    lang,
    message: { zh, en },
  });
  const [name, ...operands] = words;
  if (given.has('version')) return { is: 'version', lang };
  if (given.has('help') || (name === undefined && given.size === 0)) return { is: 'help', lang };
  const command = NAMES.find((known) => known === name);
  if (command === undefined) {
    const near = suggestion(nearest(name ?? '', NAMES));
    return name === undefined
      ? refused('缺少命令', 'A command is missing')
      : refused(`没有命令 ${name}${near.zh}`, `There is no command ${name}${near.en}`);
  }
  const wrong = wrongOption(command, given) ?? wrongOperands(command, operands);
  if (wrong !== undefined) return refused(wrong.zh, wrong.en);
  const [asOf, ...valued] = VALUED.map((one) => given.get(one));
  const [database, home, expect, person, email, policy, propose] = valued;
  const invocation = {
    ...{ command, operands, asOf, json: given.has('json'), lang },
    ...{ database, home, expect, name: person, email, policy, propose },
  };
  return { is: 'run', invocation };
}

function wrongOption(
  command: CommandName,
  given: ReadonlyMap<string, string | undefined>,
): Message | undefined {
  const known: readonly OptionName[] = COMMANDS[command].options;
  for (const [name, value] of given) {
    const option = known.find((one) => one === name);
    if (option === undefined) {
      const written = name.length === 1 ? `-${name}` : `--${name}`;
      const near = nearest(name, known);
      const { zh, en } = suggestion(near === undefined ? undefined : `--${near}`);
      return {
        zh: `${command} 没有选项 ${written}${zh}`,
        en: `${command} has no option ${written}${en}`,
      };
    }
    const { usage, valued } = OPTIONS[option];
    const accepted = option !== 'lang' || value === 'zh' || value === 'en';
    if ((value === undefined || value === '') === valued || !accepted) {
      return { zh: `选项写作 ${usage}`, en: `The option is written ${usage}` };
    }
  }
  if (given.has('database') && given.has('home')) {
    return {
      zh: '--database 与 --home 只能给一个',
      en: 'Give --database or --home, not both',
    };
  }
  const { usage, needs = [] }: Command = COMMANDS[command];
  const lacks = needs.some((option) => !given.has(option));
  return lacks ? { zh: `用法：zhida ${usage}`, en: `Usage: zhida ${usage}` } : undefined;
}

function wrongOperands(command: CommandName, operands: readonly string[]): Message | undefined {
  const { takes, usage } = COMMANDS[command];
  if (operands.length >= takes.least && operands.length <= takes.most) return undefined;
  return { zh: `用法：zhida ${usage}`, en: `Usage: zhida ${usage}` };
}

function suggestion(near: string | undefined): Message {
  if (near === undefined) return { zh: '', en: '' };
  return { zh: `，是否指 ${near}？`, en: `; did you mean ${near}?` };
}
