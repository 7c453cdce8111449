import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { makePdf } from '../src/attachments/attachments.test-kit.ts';
import { visitAs } from './people.test-kit.ts';
import type { Portal } from './portal.test-kit.ts';

const CLAUSE = 'dalian-2017-52/14a';

/** What a browser says of a request of our own pages. */
const OWN_PAGE = { 'sec-fetch-site': 'same-origin' };

export type Submitted = { readonly case: string; readonly number: string };

/** Who files instead of the enterprise, and what they state otherwise. */
type Stated = {
  readonly party?: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly answers?: Readonly<Record<string, string>>;
};

/**
 * Files an application of the demonstration's enterprise for each of some first recognitions, which
 * are added to its dossier, by the operations that the pages use.
 */
export async function submitCases(
  portal: Portal,
  records: readonly string[],
  { party = 'enterprise', facts: more, answers: stated }: Stated = {},
): Promise<readonly Submitted[]> {
  const page = await visitAs(portal, `${party}-clerk`);
  const { dossier, revision } = await ask(page, 'GET', `/parties/${party}`);
  const facts = { kind: 'recognition', subject: 'high_tech_enterprise', first_or_renewed: 'first' };
  const added = records.map((id) => ({ id, ...facts, recognised_on: '2021-12-03', ...more }));
  await ask(page, 'PUT', `/parties/${party}/dossier`, {
    dossier: { ...dossier, records: [...dossier.records, ...added] },
    seen: revision,
    source: { kind: 'entered', text: '示例' },
  });
  const { calls } = await ask(
    page,
    'GET',
    `/calls?state=open&clause=${encodeURIComponent(CLAUSE)}`,
  );
  const file = await giveFile(page, party);
  const cases: Submitted[] = [];
  for (const matter of records) {
    const about = { call: calls[0].call, clause: CLAUSE, matter, files: party };
    const opened = await ask(page, 'POST', '/cases', about);
    const { application } = await ask(page, 'GET', `/cases/${opened.case}`);
    const files = application.fields.filter(({ type }: Field) => type.is === 'files');
    const answers = {
      ...application.answers,
      ...{ 'party.credit_code': '91990000MA0000015Q', undertaking: 'yes' },
      ...{ 'contact.name': '示例陈晨', 'contact.phone': '0411-12345678' },
      ...{ 'payee.account': '6222020000000000', 'payee.bank': '示例银行示例支行' },
      'payee.bank_number': '102222000009',
      ...Object.fromEntries(files.map(({ id }: Field) => [id, file])),
      ...stated,
    };
    const path = `/cases/${opened.case}`;
    const { revision: draft } = await ask(page, 'PUT', `${path}/application`, { seen: 0, answers });
    await ask(page, 'POST', `${path}/actions`, { seen: 1, does: 'submit', revision: draft });
    cases.push(opened);
  }
  await page.context().close();
  return cases;
}

/** Passes cases and approves what was applied for, as who reviews and who approves. */
export async function approveCases(portal: Portal, cases: readonly Submitted[]): Promise<void> {
  const opinion = '示例：同意';
  const doings = [
    ['department-reviewer', { does: 'pass', opinion }],
    ['committee-approver', { does: 'approve', amount_fen: '20000000', opinion }],
  ] as const;
  for (const [post, doing] of doings) {
    const page = await visitAs(portal, post);
    for (const { case: id } of cases) {
      const { seen } = await ask(page, 'GET', `/cases/${id}`);
      await ask(page, 'POST', `/cases/${id}/actions`, { seen, ...doing });
    }
    await page.context().close();
  }
}

/** The document that a party hands in with all its cases, and no other party does. */
export function materialOf(party: string): Buffer {
  return makePdf({ catalog: `/Lang (${party})` });
}

/** Uploads a file into a party's wallet as who is signed in on a page. @returns its digest */
export async function giveFile(page: Page, party: string): Promise<string> {
  const answer = await page.request.post(`/api/parties/${party}/attachments`, {
    headers: {
      ...OWN_PAGE,
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('示例证书.pdf')}`,
      'zhida-request': randomUUID(),
    },
    data: materialOf(party),
  });
  if (!answer.ok()) throw new Error(await answer.text());
  return (await answer.json()).attachment.digest;
}

type Field = { readonly id: string; readonly type: { readonly is: string } };

/** Calls an operation over HTTP as who is signed in on a page. */
// biome-ignore lint/suspicious/noExplicitAny: answers of any operation
export async function ask(page: Page, method: string, path: string, body?: object): Promise<any> {
  const answer = await page.request.fetch(`/api${path}`, {
    method,
    headers: { ...OWN_PAGE, 'zhida-request': randomUUID() },
    ...(body !== undefined && { data: body }),
  });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
