import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPieces, makePdf, makePng } from './attachments.test-kit.ts';
import { type AttachmentsLocation, readAttachmentsSetting } from './location.ts';
import { type Attachments, openAttachments } from './open-attachments.ts';
import type { Scanner } from './scan.ts';

const scratch = mkdtempSync(join(tmpdir(), 'zhida-attachments-'));
const folderOf = (name: string) => join(scratch, name);
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const LIMIT = 100_000;
const OPTIONS = { limit: LIMIT, scanner: null };

let server: S3rver;
let port = 0;
beforeAll(async () => {
  server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory: folderOf('s3') },
    configureBuckets: [{ name: 'zhida' }],
  });
  port = (await server.run()).port;
});
afterAll(async () => {
  await server.close();
  rmSync(scratch, { recursive: true });
});

function bucketOf(secret: string): AttachmentsLocation {
  const address = `s3+http://S3RVER:${secret}@127.0.0.1:${port}/zhida?region=us-east-1`;
  const bucket = readAttachmentsSetting(address, '/');
  if (bucket === undefined || typeof bucket === 'string' || 'folder' in bucket)
    throw new Error(address);
  return { bucket, incoming: folderOf('waiting') };
}

const PLACES: readonly (readonly ['folder' | 'bucket', () => AttachmentsLocation])[] = [
  ['folder', () => ({ folder: folderOf('folder') })],
  ['bucket', () => bucketOf('S3RVER')],
];

const INCOMING = { folder: folderOf('folder/incoming'), bucket: folderOf('waiting') };

describe.each(PLACES)('attachments in a %s', (place, locate) => {
  let attachments: Attachments;
  const left = () => readdirSync(INCOMING[place]);
  beforeAll(async () => {
    attachments = await openAttachments(locate(), OPTIONS);
  });

  it('are kept by their digest, and given back as they were', async () => {
    const pdf = makePdf();
    const noted: string[] = [];
    const note = async (digest: string) => {
      expect(await attachments.has(digest)).toBe(false);
      noted.push(digest);
    };
    const kept = await attachments.put(inPieces(pdf, 7), { name: '合同.PDF', note });
    const digest = digestOf(pdf);
    expect(kept).toEqual({ digest, size: pdf.length, type: 'pdf', name: '合同.pdf' });
    expect(noted).toEqual([digest]);
    expect(Buffer.from(await (await attachments.read(digest)).arrayBuffer())).toEqual(pdf);
    expect(left()).toEqual([]);
    await attachments.remove(digest);
    expect(await attachments.has(digest)).toBe(false);
    await expect(attachments.read(digest)).rejects.toMatchObject({ fault: 'missing' });
    await attachments.remove(digest);
  });

  it('are kept once when the same comes many times at once', async () => {
    const png = makePng(40, 30);
    const puts = Array.from({ length: 8 }, (_, at) =>
      attachments.put(inPieces(png, 100 + at), { name: `${at}.png` }),
    );
    expect(new Set((await Promise.all(puts)).map(({ digest }) => digest)).size).toBe(1);
    const blob = await attachments.read(digestOf(png));
    expect(Buffer.from(await blob.arrayBuffer())).toEqual(png);
    expect(left()).toEqual([]);
  });

  it('leave nothing behind when they are refused', async () => {
    async function* broken() {
      yield Buffer.from('%PDF-');
      throw new Error('ECONNRESET');
    }
    const never = async () => expect.unreachable();
    const put = (content: AsyncIterable<Uint8Array>, size?: number) =>
      attachments.put(content, { name: 'a.pdf', note: never, ...(size && { size }) });
    const large = inPieces(Buffer.alloc(LIMIT + 1, '%PDF-'));
    await expect(put(large)).rejects.toMatchObject({
      fault: 'file',
      words: { en: 'The file is larger than 0.1 MB' },
    });
    async function* untouched() {
      expect.unreachable();
      yield Buffer.alloc(1);
    }
    await expect(put(untouched(), LIMIT + 1)).rejects.toMatchObject({ fault: 'file' });
    await expect(put(inPieces(Buffer.alloc(0)))).rejects.toMatchObject({ fault: 'file' });
    await expect(put(broken())).rejects.toMatchObject({ fault: 'cut_off' });
    await expect(put(inPieces(Buffer.from('MZ')))).rejects.toMatchObject({ fault: 'file' });
    expect(left()).toEqual([]);
  });

  it('are put back from a backup, by their digest only', async () => {
    const text = Buffer.from('what was kept before is not checked again');
    await attachments.putBack(digestOf(text), text);
    expect(await (await attachments.read(digestOf(text))).text()).toBe(text.toString());
    await expect(attachments.putBack(digestOf(text), Buffer.from('x'))).rejects.toThrow('not the');
    expect(left()).toEqual([]);
  });

  it('are reached by a digest only', async () => {
    for (const path of ['../../etc/passwd', '', `${'a'.repeat(63)}/`, 'A'.repeat(64)]) {
      for (const reach of ['read', 'has', 'remove'] as const)
        await expect(attachments[reach](path)).rejects.toThrow('no digest');
    }
  });
});

describe('a bucket', () => {
  it('is said to be out of use where its key is wrong or nobody answers', async () => {
    const [png, place] = [makePng(), { fault: 'place' }];
    const wrong = await openAttachments(bucketOf('wrong'), OPTIONS);
    await expect(wrong.put(inPieces(png), { name: 'a.png' })).rejects.toMatchObject(place);
    await expect(wrong.read(digestOf(png))).rejects.toMatchObject(place);
    const nobody = { url: 'http://127.0.0.1:9/zhida', region: 'x', keyId: 'k', secret: 's' };
    const incoming = folderOf('waiting');
    const silent = await openAttachments({ bucket: nobody, incoming }, OPTIONS);
    await expect(silent.has(digestOf(png))).rejects.toMatchObject(place);
    expect(readdirSync(incoming)).toEqual([]);
  });
});

describe('a scanner', () => {
  const put = async (scanner: Scanner) => {
    const location = { folder: folderOf('scanned') };
    const attachments = await openAttachments(location, { limit: LIMIT, scanner });
    return attachments.put(inPieces(makePng()), { name: 'a.png' });
  };
  const shell = (text: string): Scanner => ['/bin/sh', '-c', text, 'scan'];

  it('lets through what it finds clean, which it is given by its path', async () => {
    const seen = folderOf('seen');
    expect(await put(shell(`cp "$1" ${seen}`))).toMatchObject({ type: 'png' });
    expect(readFileSync(seen)).toEqual(makePng());
  });

  it('refuses what it finds harmful, and everything where it does not answer', async () => {
    await expect(put(shell('exit 1'))).rejects.toMatchObject({ fault: 'file' });
    for (const scanner of [shell('exit 2'), shell('kill -9 $$'), ['/nowhere/scan'] as const])
      await expect(put(scanner)).rejects.toMatchObject({ fault: 'place' });
  });
});

const PUTTING = `
import { openAttachments } from '${join(import.meta.dirname, 'open-attachments.ts')}';
import { inPieces, makePng } from '${join(import.meta.dirname, 'attachments.test-kit.ts')}';
const attachments = await openAttachments({ folder: process.argv[1] }, { limit: 1e8, scanner: null });
for (let width = 1; ; width += 1) {
  const { digest } = await attachments.put(inPieces(makePng(width, 900)), { name: 'a.png' });
  process.stdout.write(digest + '\\n');
}`;

describe('a process that is killed while it keeps files', { timeout: 60_000 }, () => {
  it.each([0, 3, 11, 29])('leaves nothing half, and loses none it told of (%i ms)', async (ms) => {
    const folder = folderOf(`killed-${ms}`);
    const child = spawn(process.execPath, ['--input-type=module', '-e', PUTTING, folder]);
    let said = '';
    const begun = new Promise<void>((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        resolve();
      });
    });
    await begun;
    await new Promise((resolve) => setTimeout(resolve, ms));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    const told = said.split('\n').slice(0, -1);
    expect(told.length).toBeGreaterThan(0);
    const kept = readdirSync(folder).flatMap((part) =>
      part === 'incoming' ? [] : readdirSync(join(folder, part)),
    );
    expect(kept).toEqual(expect.arrayContaining(told));
    for (const digest of kept)
      expect(digestOf(readFileSync(join(folder, digest.slice(0, 2), digest)))).toBe(digest);
  });
});

describe('opening', () => {
  it('removes what was left long ago, and nothing else', async () => {
    const folder = folderOf('left');
    mkdirSync(join(folder, 'incoming'), { recursive: true });
    for (const name of ['old', 'new']) writeFileSync(join(folder, 'incoming', name), name);
    utimesSync(join(folder, 'incoming/old'), 1, 1);
    await openAttachments({ folder }, OPTIONS);
    expect(readdirSync(join(folder, 'incoming'))).toEqual(['new']);
    expect(existsSync(join(folder, 'incoming/old'))).toBe(false);
  });
});

describe('the setting', () => {
  it.each([
    ['home', 'home'],
    ['/srv/files', { folder: '/srv/files' }],
    ['files', { folder: '/root-of-all/files' }],
    [
      's3://KEY:a%2Fb@s3.example.cn/zhida/?region=cn-north-1',
      { url: 'https://s3.example.cn/zhida', region: 'cn-north-1', keyId: 'KEY', secret: 'a/b' },
    ],
    [
      's3://K:S@zhida.oss.example.cn?region=r',
      { url: 'https://zhida.oss.example.cn', region: 'r', keyId: 'K', secret: 'S' },
    ],
    ['s3+http://K:S@s3.example.cn/zhida?region=r', undefined],
    ['s3://s3.example.cn/zhida?region=r', undefined],
    ['s3://K:S@s3.example.cn/zhida', undefined],
    ['s3://K:S@s3.example.cn/zhida?region=r&x=y', undefined],
    ['s3://K:%@s3.example.cn/zhida?region=r', undefined],
    ['ftp://K:S@s3.example.cn/zhida?region=r', undefined],
  ])('%s', (text, setting) => {
    expect(readAttachmentsSetting(text, '/root-of-all')).toEqual(setting);
  });
});
