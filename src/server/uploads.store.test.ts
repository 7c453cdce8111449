import { readdirSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf, makePng } from '../attachments/attachments.test-kit.ts';
import { dayInChina } from '../operations/index.ts';
import { ENGINES } from '../store/engines.test-kit.ts';
import { addHolding, addParty, addPost } from '../store/index.ts';
import { type House, openHouse } from './house.test-kit.ts';

const make = ENGINES.at(-1)?.[1];
const FILE = 'application/octet-stream';
const PATH = '/api/parties/own/attachments';
const LIMIT = 1_000_000;

type Body = NonNullable<RequestInit['body']>;

let house: House;
let cookie: string;
let number = 0;

beforeAll(async () => {
  if (make === undefined) throw new Error('no engine');
  house = await openHouse(await make(), 'real');
  const account = await house.city.identity.createAccount({
    ...{ name: '示例甲', email: 'upload@example.com', password: null },
  });
  await house.city.store.write(async (handle) => {
    const at = new Date();
    for (const id of ['own', 'other']) {
      const party = { id, name: `示例${id}`, type: 'enterprise', creditCode: null } as const;
      await addParty(handle, { ...party, example: false }, at);
    }
    await addPost(handle, { id: 'post', party: 'own', role: 'enterprise', title: '示例' }, at);
    const from = dayInChina(at.getTime());
    const holding = { post: 'post', account, capacity: 'holder', from, to: null } as const;
    await addHolding(handle, holding, { by: 'test', at });
  });
  cookie = await house.signIn(account);
}, 60_000);
afterAll(() => house.close());

/** What a browser sends with a file, signed in. */
function headersOf(name: string, more: Record<string, string> = {}) {
  return {
    'sec-fetch-site': 'same-origin',
    'content-type': FILE,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'zhida-request': `upload-${++number}`,
    cookie,
    ...more,
  };
}

async function upload(
  body: Body,
  { name = '执照.pdf', path = PATH, headers = {} as Record<string, string> } = {},
) {
  const duplex = { duplex: 'half' } as object;
  const init = { method: 'POST', headers: headersOf(name, headers), body, ...duplex };
  const response = await fetch(house.address + path, init);
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const bytesOf = (buffer: Buffer) => Uint8Array.from(buffer);
const incoming = () => readdirSync(join(house.folder, 'incoming'));

async function listed(): Promise<readonly { id: string; name: string }[]> {
  const answer = await house.send('GET', PATH, undefined, { cookie });
  return answer.body.attachments;
}

describe('a file over HTTP', () => {
  it('is taken as it comes, whatever its length, and given back to be saved', async () => {
    const png = makePng(300, 300);
    async function* pieces() {
      for (let at = 0; at < png.length; at += 100) yield bytesOf(png.subarray(at, at + 100));
    }
    const stream = ReadableStream.from(pieces());
    const { status, body } = await upload(stream as Body, { name: '扫描 "1"/<a>.PNG' });
    expect(body.attachment).toMatchObject({ name: 'a.png', type: 'png', size: png.length });
    expect([status, body.known]).toEqual([200, false]);
    const path = `${PATH}/${body.attachment.id}`;
    const asked = { cookie, 'zhida-request': 'get' };
    const given = await fetch(house.address + path, { headers: asked });
    expect(Buffer.from(await given.arrayBuffer())).toEqual(png);
    const headers = Object.fromEntries(given.headers);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(png.length),
      'content-disposition': 'attachment; filename="a.png"; filename*=utf-8\'\'a.png',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  it('keeps its Chinese name, given in either form', async () => {
    const plain = { 'content-disposition': 'attachment; filename="a \\"b\\".pdf"' };
    expect((await upload(bytesOf(makePdf()))).body.attachment.name).toBe('执照.pdf');
    const other = bytesOf(makePdf({ catalog: '/Lang (zh)' }));
    expect((await upload(other, { headers: plain })).body.attachment.name).toBe('a b.pdf');
    const third = bytesOf(makePdf({ catalog: '/Lang (en)' }));
    const broken = { 'content-disposition': "attachment; filename*=UTF-8''%ff" };
    expect((await upload(third, { headers: broken })).body.attachment.name).toBe('附件.pdf');
    expect((await listed()).map(({ name }) => name)).toContain('执照.pdf');
  });

  it('may come in a form while it is small', async () => {
    const form = new FormData();
    form.append('file', new File([bytesOf(makePng(5, 5))], '表.png'));
    const headers = { 'sec-fetch-site': 'same-origin', 'zhida-request': 'form', cookie };
    const init = { method: 'POST', headers, body: form };
    const response = await fetch(house.address + PATH, init);
    expect(await response.json()).toMatchObject({ attachment: { name: '表.png' } });
  });

  it('is refused in both languages with how to mend it', async () => {
    const before = await listed();
    const refused = async (body: Buffer) => {
      const answer = await upload(bytesOf(body));
      const [problem] = answer.body.data.problems;
      expect(problem.expected).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
      return [answer.status, problem.message.en];
    };
    expect(await refused(Buffer.from('MZ\x90 a program'))).toEqual([
      422,
      'This is a program, which is not taken',
    ]);
    expect(await refused(Buffer.alloc(LIMIT + 1))).toEqual([422, 'The file is larger than 1 MB']);
    expect(await listed()).toEqual(before);
    expect(incoming()).toEqual([]);
  });

  it('is refused as soon as too much of it has come, and its sender cut off in the end', async () => {
    const sending = request(house.address + PATH, {
      ...{ method: 'POST', headers: headersOf('a.pdf') },
    });
    const cut = new Promise((resolve) => sending.once('error', resolve).once('close', resolve));
    let sent = 0;
    const send = () => {
      while (sending.write(Buffer.alloc(50_000, '%PDF-'))) sent += 50_000;
    };
    sending.on('drain', send);
    const answer = new Promise<IncomingMessage>((resolve) => sending.once('response', resolve));
    send();
    expect((await answer).statusCode).toBe(422);
    expect(incoming()).toEqual([]);
    await cut;
    expect(sent).toBeGreaterThan(LIMIT);
  });

  it('is not read before its sender is let in', async () => {
    let asked = 0;
    const asking = () =>
      ReadableStream.from(
        (async function* () {
          for (; asked < 500; asked += 1) yield bytesOf(Buffer.alloc(1_000, 'x'));
        })(),
      ) as Body;
    const elsewhere = '/api/parties/other/attachments';
    expect((await upload(asking(), { path: elsewhere })).status).toBe(403);
    expect((await upload(asking(), { headers: { cookie: '' } })).status).toBe(401);
    expect((await upload(asking(), { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(
      403,
    );
    expect(
      (await upload(asking(), { headers: { 'content-type': 'application/pdf' } })).status,
    ).toBe(415);
    expect((await upload(asking(), { headers: { 'zhida-request': '' } })).status).toBe(400);
    expect(incoming()).toEqual([]);
  });

  it('is taken once by the number of its request', async () => {
    const headers = { 'zhida-request': 'the same' };
    const first = await upload(bytesOf(makePng(21, 2)), { headers });
    const second = await upload(bytesOf(makePng(22, 2)), { headers });
    expect([first.status, second.status]).toEqual([200, 409]);
  });

  it('leaves nothing when its sender goes in the middle', async () => {
    const { port } = new URL(house.address);
    const before = await listed();
    const socket = connect(Number(port), '127.0.0.1');
    const head = Object.entries({ host: 'x', 'content-length': '5000', ...headersOf('a.pdf') });
    socket.write(
      `POST ${PATH} HTTP/1.1\r\n${head.map(([n, v]) => `${n}: ${v}`).join('\r\n')}\r\n\r\n`,
    );
    socket.write(makePdf().subarray(0, 100));
    await expect.poll(incoming).toHaveLength(1);
    socket.destroy();
    await expect.poll(incoming).toEqual([]);
    expect(await listed()).toEqual(before);
  });

  it('is looked for by its id only', async () => {
    for (const id of ['..%2f..%2fetc%2fpasswd', 'x', '%00']) {
      const asked = { cookie, 'zhida-request': `get-${id}` };
      const { status } = await house.send('GET', `${PATH}/${id}`, undefined, asked);
      expect([400, 404]).toContain(status);
    }
  });

  it('of another operation is no body for it', async () => {
    const { status } = await upload(bytesOf(makePng()), { path: '/api/parties/own/evidence' });
    expect(status).toBe(415);
  });
});
