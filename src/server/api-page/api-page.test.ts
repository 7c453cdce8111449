import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTestApp, opened } from '../app.test-kit.ts';
import { describeApi } from '../describe-api.ts';
import { html } from './html.ts';
import { renderPage } from './render-page.ts';
import { writeCurl } from './write-curl.ts';

const description = await describeApi(opened, false);
const operations = Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
  [item?.get, item?.post].flatMap((operation) => (operation ? [{ path, ...operation }] : [])),
);

describe('the API description', () => {
  it('is OpenAPI 3.1 and served as such', async () => {
    const app = await buildTestApp();
    const served = (await app.inject('/api/openapi.json')).json();
    await app.close();
    expect(served).toEqual(JSON.parse(JSON.stringify(description)));
    expect(served.openapi).toMatch(/^3\.1\./);
    expect(served.servers).toEqual([{ url: '/api' }]);
  });

  it('names every operation once, and none of the command line', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('assessDossier');
    expect(ids).not.toContain('checkCatalogue');
  });

  it('points only at shapes that it holds', () => {
    const known = Object.keys(description.components?.schemas ?? {});
    const refs = [
      ...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g),
    ];
    expect(refs.length).toBeGreaterThan(20);
    for (const [, name] of refs) expect(known).toContain(name);
  });

  it('describes refusals with their problems', () => {
    for (const { responses } of operations) {
      expect(Object.keys(responses ?? {})).toEqual(expect.arrayContaining(['200', '400', '422']));
    }
  });

  it('has an example that the API takes', async () => {
    const content = JSON.stringify(description.paths?.['/assess']?.post?.requestBody);
    const { example } = JSON.parse(content).content['application/json'];
    const app = await buildTestApp();
    const answer = await app.inject({ method: 'POST', url: '/api/assess', payload: example });
    await app.close();
    expect(answer.statusCode).toBe(200);
  });
});

describe('the API page', () => {
  const base = 'http://localhost:3000';

  it.each(['zh', 'en'] as const)('has no script, style or address from outside (%s)', (lang) => {
    const page = renderPage(description, base, lang);
    expect(page).not.toMatch(/<script|style=|<style|\son\w+=|javascript:/i);
    const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    for (const address of addresses) expect(address).toMatch(/^[#/]/);
    for (const { operationId } of operations) expect(page).toContain(`id="${operationId}"`);
  });

  it('links only to parts that it has', () => {
    const page = renderPage(description, base, 'zh');
    const ids = new Set([...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('shows the refusals that are the same for many once, and leads to them from each', () => {
    const page = renderPage(description, base, 'zh');
    const sections = page.split('<section class="operation"').slice(1);
    expect(sections).toHaveLength(operations.length);
    for (const { operationId, responses } of operations) {
      const own = sections.find((one) => one.includes(`id="${operationId}"`)) ?? '';
      const [text = ''] = own.split('</section>');
      for (const status of Object.keys(responses ?? {}))
        expect(text).toMatch(new RegExp(`<h5>${status}</h5>|href="#refusal-${status}`, 'u'));
    }
    for (const code of ['CONFLICT', 'UNPROCESSABLE_CONTENT', 'TOO_MANY_REQUESTS'])
      expect(page.split(`&#34;${code}&#34;`)).toHaveLength(2);
    expect(page.length).toBeLessThan(1_000_000);
  });

  it('is Chinese first and English when asked for', async () => {
    const app = await buildTestApp();
    const zh = await app.inject('/api/');
    expect(zh.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(zh.body).toContain('<html lang="zh-CN">');
    expect(zh.body).toContain('测算一份档案');
    const en = await app.inject('/api/?lang=en');
    expect(en.body).toContain('<html lang="en">');
    expect(en.body).toContain('Assess a dossier');
    expect(en.body.replace(/<pre.*?<\/pre>/gs, '')).not.toMatch(/测算/);
    expect((await app.inject('/api')).headers.location).toBe('/api/');
    expect((await app.inject('/api/page.css')).headers['content-type']).toContain('text/css');
    await app.close();
  });

  it('does not repeat markup from the address that it was asked at', async () => {
    const app = await buildTestApp();
    const answer = await app.inject({ url: '/api/', headers: { host: '"><script>x</script>' } });
    await app.close();
    expect(answer.body).not.toContain('<script');
  });
});

describe('html', () => {
  it('lets no text become markup', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { markup } = html`<p title="${text}">${[text]}</p>`;
        expect(markup.replace(/&#\d+;/g, '')).toMatch(/^<p title="[^<>"']*">[^<>"']*<\/p>$/);
      }),
    );
  });
});

describe('writeCurl', () => {
  it('quotes for the shell whatever an example holds', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('\0')),
        (text) => {
          const described = {
            responses: {},
            requestBody: { content: { 'application/json': { example: { text } } } },
          };
          const line = writeCurl({ method: 'POST', path: '/x', described }, 'http://h');
          const script = line.replace(/^curl/, "printf '%s\\n'");
          const printed = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
          expect(printed).toBe(
            `http://h/api/x\n-H\ncontent-type: application/json\n-d\n${JSON.stringify({ text })}\n`,
          );
        },
      ),
      { numRuns: 20 },
    );
  });
});
