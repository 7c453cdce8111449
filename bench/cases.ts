import type { StoreLocation } from '../src/store/index.ts';
import { type Engine, onEachEngine } from './engines.ts';
import { type Client, DOCUMENT, fillCases, MATTER } from './fill-cases.ts';
import { serve } from './served.ts';

const CASES = 100_000;
const CLIENTS = 2_000;
const TIMES = 40;
const SECONDS = 60;
const AT_ONCE = 4;

/** What a page of the inbox takes at the API, in the middle and at worst. */
type PageTiming = {
  readonly name: string;
  readonly ms: number;
  readonly worstMs: number;
};

export type CasesReport = {
  readonly engine: string;
  readonly cases: number;
  readonly pages: readonly PageTiming[];
  /** Applications opened, saved and submitted a minute by several clients, one after the other each. */
  readonly submissionsPerMinute: number;
  readonly submissionMs: number;
};

/** Times the inbox of an officer who has many cases, and how fast applications are taken. */
export function measureCases(): Promise<CasesReport[]> {
  return onEachEngine(measureOn);
}

async function measureOn({ name, settings }: Engine): Promise<CasesReport> {
  const first = await serve(settings);
  await first.stop('SIGTERM');
  const clients = await fillCases(locationOf(settings), { cases: CASES, clients: CLIENTS });
  const server = await serve(settings);
  try {
    const officer = await signIn(server.address, 'department-reviewer');
    const pages: PageTiming[] = [];
    for (const [page, path] of PAGES) pages.push(await timePage(officer, page, path));
    const next = await officer.get<{ next: string }>(`/cases?desk=inbox&limit=50`);
    const second = `/cases?desk=inbox&limit=50&cursor=${encodeURIComponent(next.next)}`;
    pages.push(await timePage(officer, 'the second page', second));
    const submissions = await submitFor(server.address, clients);
    return { engine: name, cases: CASES, pages, ...submissions };
  } finally {
    await server.stop('SIGTERM');
  }
}

const PAGES: readonly (readonly [string, string])[] = [
  ['the first page, nearest deadline first', '/cases?desk=inbox&limit=50'],
  ['the first page, last moved first', '/cases?desk=inbox&limit=50&sort=latest'],
  ['overdue ones', '/cases?desk=inbox&limit=50&overdue=true'],
  ['by a part of a name', '/cases?desk=inbox&limit=50&text=示例企业77'],
  ['by words that none has', '/cases?desk=inbox&limit=50&text=没有这样的单位'],
  ['by an enterprise', '/cases?desk=inbox&limit=50&party=many-7'],
  ['counted by stage', '/cases/count?desk=inbox'],
];

type Officer = Awaited<ReturnType<typeof signIn>>;

async function timePage(officer: Officer, name: string, path: string): Promise<PageTiming> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const begun = performance.now();
    await officer.get(encodeURI(path));
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  return { name, ms: times[TIMES / 2] ?? 0, worstMs: times.at(-1) ?? 0 };
}

/** An agency opens, fills in and submits applications of its clients for a while, some at once. */
async function submitFor(address: string, clients: readonly Client[]) {
  const broker = await signIn(address, 'agency-broker');
  const { calls } = await broker.get<{ calls: { call: string; title: string }[] }>('/calls');
  const call = calls.find(({ title }) => title.includes('首次认定补助'))?.call ?? '';
  const left = [...clients];
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + SECONDS * 1000;
  const submit = async (): Promise<void> => {
    for (let client = left.pop(); client !== undefined; client = left.pop()) {
      if (performance.now() > end) return;
      const started = performance.now();
      await submitOne(broker, call, client);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, submit));
  const minutes = (performance.now() - begun) / 60_000;
  times.sort((a, b) => a - b);
  return {
    submissionsPerMinute: Math.floor(times.length / minutes),
    submissionMs: times[Math.floor(times.length / 2)] ?? 0,
  };
}

async function submitOne(broker: Officer, call: string, client: Client): Promise<void> {
  const clause = 'dalian-2017-52/14a';
  const opened = await broker.send('POST', '/cases', {
    call,
    clause,
    matter: MATTER,
    files: client.party,
  });
  const id = (opened as { case: string }).case;
  const { application } = await broker.get<{
    application: {
      answers: Record<string, string>;
      fields: { id: string; type: { is: string } }[];
    };
  }>(`/cases/${id}`);
  const files = application.fields.filter(({ type }) => type.is === 'files');
  const answers = {
    ...{ 'party.credit_code': client.creditCode, 'contact.name': '示例张三' },
    ...{ 'contact.phone': '13800001234', 'payee.account': '6222020000000000' },
    ...{ 'payee.bank': '示例银行大连高新支行', 'payee.bank_number': '102222000009' },
    ...{ undertaking: 'yes', ...application.answers },
    ...Object.fromEntries(files.map((field) => [field.id, DOCUMENT])),
  };
  await broker.send('PUT', `/cases/${id}/application`, { seen: 0, answers });
  await broker.send('POST', `/cases/${id}/actions`, { seen: 1, does: 'submit', revision: 1 });
}

async function signIn(address: string, post: string) {
  const json = { 'content-type': 'application/json', origin: address };
  const answer = await fetch(`${address}/api/auth/demonstration`, {
    ...{ method: 'POST', headers: json, body: JSON.stringify({ post }) },
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const reply = await fetch(`${address}/api${path}`, {
      method,
      headers: { ...json, cookie, 'zhida-request': crypto.randomUUID() },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  };
  return { send, get: async <T>(path: string) => (await send('GET', path)) as T };
}

function locationOf(settings: Engine['settings']): StoreLocation {
  const { DATABASE_URL, ZHIDA_HOME = '' } = settings;
  if (DATABASE_URL === undefined) return { folder: ZHIDA_HOME };
  return {
    url: DATABASE_URL,
    report: (error) => {
      throw error;
    },
  };
}
