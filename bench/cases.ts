import type { StoreLocation } from '../src/store/index.ts';
import { type Engine, onEachEngine } from './engines.ts';
import { fillCases } from './fill-cases.ts';
import { serve } from './served.ts';

const CASES = 100_000;
const TIMES = 40;
const SECONDS = 30;
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
  await fillCases(locationOf(settings), CASES);
  const server = await serve(settings);
  try {
    const officer = await signIn(server.address, 'department-reviewer');
    const pages: PageTiming[] = [];
    for (const [page, path] of PAGES) pages.push(await timePage(officer, page, path));
    const next = await officer.get<{ next: string }>(`/cases?desk=inbox&limit=50`);
    const second = `/cases?desk=inbox&limit=50&cursor=${encodeURIComponent(next.next)}`;
    pages.push(await timePage(officer, 'the second page', second));
    const submissions = await submitFor(server.address, SECONDS);
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

/** Opens, fills in and submits applications for a while, some at once. */
async function submitFor(address: string, seconds: number) {
  const clerk = await signIn(address, 'enterprise-clerk');
  const { calls } = await clerk.get<{ calls: { id: string; title: string }[] }>('/calls');
  const call = calls.find(({ title }) => title.includes('首次认定补助'))?.id ?? '';
  const seen = await clerk.get<{ revision: number; dossier: { records: object[] } }>(
    '/parties/enterprise',
  );
  const facts = { subject: 'high_tech_enterprise', first_or_renewed: 'first' };
  const matters = Array.from({ length: MOST }, (_, number) => `bench-${number}`);
  const records = matters.map((id) => ({
    ...{ id, kind: 'recognition', ...facts, recognised_on: '2021-12-03' },
  }));
  const dossier = { ...seen.dossier, records: [...seen.dossier.records, ...records] };
  const source = { kind: 'entered', text: '示例' };
  await clerk.send('PUT', '/parties/enterprise/dossier', {
    ...{ dossier, seen: seen.revision, source },
  });
  const file = await clerk.give('enterprise', PICTURE);
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const submit = async (): Promise<void> => {
    for (let matter = matters.pop(); matter !== undefined; matter = matters.pop()) {
      if (performance.now() > end) return;
      const started = performance.now();
      await submitOne(clerk, { call, matter, file });
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

const MOST = 800;
/** A picture of one point, as evidence. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Claim = { readonly call: string; readonly matter: string; readonly file: string };

async function submitOne(clerk: Officer, { call, matter, file }: Claim): Promise<void> {
  const clause = 'dalian-2017-52/14a';
  const opened = await clerk.send('POST', '/cases', { call, clause, matter, files: 'enterprise' });
  const id = (opened as { case: string }).case;
  const { application } = await clerk.get<{
    application: {
      answers: Record<string, string>;
      fields: { id: string; type: { is: string } }[];
    };
  }>(`/cases/${id}`);
  const files = application.fields.filter(({ type }) => type.is === 'files');
  const answers = {
    ...{ 'party.credit_code': '91990000MA0000015Q', 'contact.name': '示例张三' },
    ...{ 'contact.phone': '13800001234', 'payee.account': '6222020000000000' },
    ...{ 'payee.bank': '示例银行大连高新支行', 'payee.bank_number': '102222000009' },
    ...{ undertaking: 'yes', ...application.answers },
    ...Object.fromEntries(files.map((field) => [field.id, file])),
  };
  await clerk.send('PUT', `/cases/${id}/application`, { seen: 0, answers });
  await clerk.send('POST', `/cases/${id}/actions`, { seen: 1, does: 'submit', revision: 1 });
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
  /** Uploads a file into a party's wallet. @returns its digest */
  const give = async (party: string, bytes: Uint8Array): Promise<string> => {
    const body = new FormData();
    body.append('file', new File([Uint8Array.from(bytes)], '示例.png'));
    const headers = { origin: address, cookie, 'zhida-request': crypto.randomUUID() };
    const path = `${address}/api/parties/${party}/attachments`;
    const reply = await fetch(path, { method: 'POST', headers, body });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return ((await reply.json()) as { attachment: { digest: string } }).attachment.digest;
  };
  return { send, give, get: async <T>(path: string) => (await send('GET', path)) as T };
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
