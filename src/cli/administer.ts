import type { Client } from '../operations/index.ts';
import type { Invocation, Lang } from './read-arguments.ts';

/** What to say of it, and whether all is well. */
type Said = { readonly ok: boolean; readonly lines: readonly string[] };

/** Goes through the audit log; with `--expect` also looks for a hash that was noted before. */
export async function verifyAudit(client: Client, { expect, lang }: Invocation): Promise<Said> {
  const { entries, hash, broken, expected } = await client.verifyAudit(
    expect === undefined ? {} : { expect },
  );
  const words = WORDS[lang];
  if (broken !== null) return { ok: false, lines: [words[broken.is](broken.number)] };
  if (expected === false) return { ok: false, lines: [words.unexpected] };
  return { ok: true, lines: [words.whole(entries), hash] };
}

/** Replays every case and compares it with what lists know. */
export async function verifyCases(client: Client, { lang }: Invocation): Promise<Said> {
  const { cases, events, wrong } = await client.verifyCases();
  const words = WORDS[lang];
  if (wrong.length === 0) return { ok: true, lines: [words.asReplayed(cases, events)] };
  return { ok: false, lines: wrong.map(({ number, fields }) => words.differs(number, fields)) };
}

/** Makes somebody one of the three administrators, and gives the link to set a password. */
export async function addAdministrator(client: Client, invocation: Invocation): Promise<Said> {
  const { operands, name = '', email = '', lang } = invocation;
  const [kind = ''] = operands;
  const role = `${kind}_administrator` as Parameters<Client['addAdministrator']>[0]['role'];
  const { invitation } = await client.addAdministrator({ role, name, email });
  return { ok: true, lines: [WORDS[lang].added(name), invitation] };
}

const WORDS = {
  zh: {
    changed: (number) => `审计日志第 ${number} 条被改动过`,
    missing: (number) => `审计日志缺第 ${number} 条`,
    headless: () => '审计日志缺末条的登记（表 audit_head 是空的）：无从得知日志是否被截短',
    unexpected: '日志自身完好，但不含所给的哈希：日志曾被整体改写或截短',
    whole: (entries) => `审计日志完好，共 ${entries} 条；最后一条的哈希（请另行抄存）：`,
    asReplayed: (cases, events) => `案件与事件相符：${cases} 个案件，${events} 个事件`,
    differs: (number, fields) => `案件 ${number} 与事件不符：${fields.join('、')}`,
    added: (name) => `已任命：${name}。设置密码的链接（一小时内有效，只交本人）：`,
  },
  en: {
    changed: (number) => `Entry ${number} of the audit log was changed`,
    missing: (number) => `Entry ${number} of the audit log is missing`,
    headless: () =>
      'The note of the last entry is gone (table audit_head is empty): the log may have been cut short',
    unexpected:
      'The log is whole in itself but lacks the hash that was given: it was rewritten or cut short',
    whole: (entries) => `The audit log is whole: ${entries} entries; hash of the last (note it):`,
    asReplayed: (cases, events) =>
      `The cases are as their events: ${cases} cases, ${events} events`,
    differs: (number, fields) => `Case ${number} is not as its events: ${fields.join(', ')}`,
    added: (name) => `Added: ${name}. Link to set a password (good for an hour, for them only):`,
  },
} as const satisfies Record<Lang, Words>;

type Words = {
  readonly changed: (number: number) => string;
  readonly missing: (number: number) => string;
  readonly headless: () => string;
  readonly unexpected: string;
  readonly whole: (entries: number) => string;
  readonly asReplayed: (cases: number, events: number) => string;
  readonly differs: (number: string, fields: readonly string[]) => string;
  readonly added: (name: string) => string;
};
