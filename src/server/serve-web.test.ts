import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { buildTestApp } from './app.test-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhida-web-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<title>直达</title>');
writeFileSync(join(folder, 'assets/app-1a2b.js'), 'console.log(1)');
writeFileSync(join(folder, 'assets/app-1a2b.js.gz'), gzipSync('console.log(1)'));
const app = await buildTestApp({}, folder);

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

describe('the web app', () => {
  it.each(['/', '/clauses/some-policy/4', '/calculator?as_of=2022-10-10'])(
    'answers %s with its page, to be asked for again',
    async (url) => {
      const answer = await app.inject(url);
      expect([answer.statusCode, answer.body]).toEqual([200, '<title>直达</title>']);
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.headers['content-type']).toContain('text/html');
    },
  );

  it('keeps hashed assets for a year', async () => {
    const answer = await app.inject('/assets/app-1a2b.js');
    expect(answer.body).toBe('console.log(1)');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('sends what the build compressed to a browser that takes it', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const answer = await app.inject({ url: '/assets/app-1a2b.js', headers });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.headers.vary).toContain('accept-encoding');
  });

  it('takes no page for a missing file, the API or another method', async () => {
    expect((await app.inject('/assets/gone.js')).statusCode).toBe(404);
    expect((await app.inject('/favicon.ico')).statusCode).toBe(404);
    expect((await app.inject('/api/nothing')).json().code).toBe('NOT_FOUND');
    expect((await app.inject({ method: 'POST', url: '/' })).statusCode).toBe(404);
    expect((await app.inject('/../package.json')).body).not.toContain('dependencies');
    expect((await app.inject('/..%2fpackage.json')).body).not.toContain('dependencies');
  });

  it('says how to build it where it is not built', async () => {
    const unbuilt = await buildTestApp();
    const answer = await unbuilt.inject('/');
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('npm run build');
    await unbuilt.close();
  });
});
