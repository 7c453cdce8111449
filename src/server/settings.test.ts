import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oidcOf } from './oidc-settings.ts';
import { readSettings, SETTINGS, type Settings } from './settings.ts';

const STRONG = 'q8Zk3vT1xW7mB5nR2cY9pL4hJ6dF0gS8';
const names = Object.keys(SETTINGS) as (keyof Settings)[];

function settingsFrom(environment: Record<string, string>): Settings {
  const reading = readSettings(environment);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.settings;
}

describe('readSettings', () => {
  it('takes the defaults for what is not set or empty', () => {
    const settings = settingsFrom({ PORT: ' ', RATE_LIMIT: '' });
    expect(settings).toMatchObject({
      PORT: 3000,
      HOST: 'localhost',
      WORKERS: 1,
      DATABASE_URL: null,
      DEMONSTRATION: true,
      RATE_LIMIT: 600,
      BODY_LIMIT: 2_500_000,
      OVERLOAD_MS: 3_000,
      TRUST_PROXY: false,
      LOG_LEVEL: 'warn',
      METRICS_PORT: 'off',
      ZHIDA_ATTACHMENTS: 'home',
      ATTACHMENT_LIMIT: 20_000_000,
      ATTACHMENT_SCANNER: null,
      SECRET: null,
      ADDRESS: null,
    });
    expect(settings.ZHIDA_HOME).toBe(join(import.meta.dirname, '../../data'));
    expect(settings.ZHIDA_CATALOGUE).toBe(join(import.meta.dirname, '../../catalogue'));
  });

  it('reads what is set', () => {
    const settings = settingsFrom({
      PORT: '8080',
      HOST: '0.0.0.0',
      RATE_LIMIT: 'off',
      TRUST_PROXY: 'loopback, 10.0.0.0/8',
      LOG_LEVEL: 'info',
      ZHIDA_HOME: '/srv/zhida',
      WORKERS: '2',
      DATABASE_URL: 'postgres://db/zhida',
      DEMONSTRATION: 'off',
      SECRET: STRONG,
      ADDRESS: 'https://zhida.example.cn/',
      METRICS_PORT: '9100',
      ZHIDA_ATTACHMENTS: '/srv/files',
      ATTACHMENT_SCANNER: '/usr/bin/clamdscan  --fdpass',
    });
    expect(settings).toMatchObject({
      SECRET: STRONG,
      ADDRESS: 'https://zhida.example.cn',
      METRICS_PORT: 9100,
      ZHIDA_ATTACHMENTS: { folder: '/srv/files' },
      ATTACHMENT_SCANNER: ['/usr/bin/clamdscan', '--fdpass'],
      PORT: 8080,
      HOST: '0.0.0.0',
      RATE_LIMIT: 'off',
      TRUST_PROXY: 'loopback,10.0.0.0/8',
      LOG_LEVEL: 'info',
      ZHIDA_HOME: '/srv/zhida',
      WORKERS: 2,
      DATABASE_URL: 'postgres://db/zhida',
      DEMONSTRATION: false,
    });
  });

  it('never shows what may hold a password', () => {
    const reading = readSettings({ DATABASE_URL: 'mysql://zhida:hunter2@db/zhida' });
    expect(reading).toMatchObject({ ok: false, problems: [{ name: 'DATABASE_URL', given: '…' }] });
    const bucket = readSettings({ ZHIDA_ATTACHMENTS: 's3://K:hunter2@s3.example.cn/zhida' });
    expect(bucket).toMatchObject({ problems: [{ name: 'ZHIDA_ATTACHMENTS', given: '…' }] });
  });

  it('refuses real use without a secret and an address, and names each', () => {
    const lacking = (environment: Record<string, string>) => {
      const reading = readSettings({ DEMONSTRATION: 'off', ...environment });
      return reading.ok ? [] : reading.problems.map(({ name, given }) => [name, given]);
    };
    const ADDRESS = 'https://zhida.example.cn';
    expect(lacking({})).toEqual([
      ['SECRET', null],
      ['ADDRESS', null],
    ]);
    expect(lacking({ ADDRESS, SECRET: 'too short' })).toEqual([['SECRET', '…']]);
    expect(lacking({ ADDRESS, SECRET: 'password'.repeat(8) })).toEqual([['SECRET', '…']]);
    expect(lacking({ ADDRESS, SECRET: STRONG })).toEqual([]);
    const http = 'http://zhida.example.cn';
    expect(lacking({ ADDRESS: http, SECRET: STRONG })).toEqual([['ADDRESS', http]]);
    for (const own of ['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:80']) {
      expect(lacking({ ADDRESS: own, SECRET: STRONG })).toEqual([]);
    }
  });

  it('takes the unified identity as a whole or not at all, with an address to return to', () => {
    const lacking = (environment: Record<string, string>) => {
      const reading = readSettings(environment);
      return reading.ok ? [] : reading.problems.map(({ name, given }) => [name, given]);
    };
    const ADDRESS = 'https://zhida.example.cn';
    const whole = {
      OIDC_URL: 'https://id.example.cn/realm/',
      OIDC_CLIENT: 'zhida',
      OIDC_SECRET: 'hunter2',
    };
    expect(lacking({ ...whole, ADDRESS })).toEqual([]);
    expect(lacking({ ADDRESS, OIDC_CLIENT: 'zhida' })).toEqual([
      ['OIDC_URL', 'off'],
      ['OIDC_SECRET', 'off'],
    ]);
    expect(lacking({ ...whole, OIDC_SECRET: '', ADDRESS })).toEqual([['OIDC_SECRET', 'off']]);
    expect(lacking(whole)).toEqual([['ADDRESS', 'none']]);
    const http = 'http://zhida.example.cn';
    expect(lacking({ ...whole, ADDRESS: http })).toEqual([['ADDRESS', http]]);
    expect(lacking({ ...whole, ADDRESS, OIDC_SECRET: 'a\u0007b' })).toEqual([['OIDC_SECRET', '…']]);
  });

  it('finds the unified identity by its issuer or its discovery address', () => {
    const found = (OIDC_URL: string) =>
      oidcOf(
        settingsFrom({
          ...{ OIDC_URL, OIDC_CLIENT: 'zhida', OIDC_SECRET: 'hunter2' },
          ...{ ADDRESS: 'https://zhida.example.cn', OIDC_ORGANISATION_CLAIM: 'urn:org:name' },
        }),
      );
    const discoveryUrl = 'https://id.example.cn/realm/.well-known/openid-configuration';
    for (const url of ['https://id.example.cn/realm', 'https://id.example.cn/realm/', discoveryUrl])
      expect(found(url)).toEqual({
        discoveryUrl,
        clientId: 'zhida',
        clientSecret: 'hunter2',
        name: '统一身份认证',
        claims: { creditCode: 'credit_code', organisation: 'urn:org:name' },
      });
    expect(found('http://localhost:8080')?.discoveryUrl).toBe(
      'http://localhost:8080/.well-known/openid-configuration',
    );
    expect(oidcOf(settingsFrom({}))).toBeUndefined();
  });

  it('refuses several processes on the embedded database', () => {
    const reading = readSettings({ WORKERS: '2' });
    expect(reading).toMatchObject({ ok: false, problems: [{ name: 'WORKERS' }] });
  });

  it('trusts as many proxies as are counted', () => {
    const { TRUST_PROXY: trusts } = settingsFrom({ TRUST_PROXY: '2' });
    if (typeof trusts !== 'function') throw new Error('not counted');
    expect([0, 1, 2].map((hop) => trusts('10.0.0.1', hop))).toEqual([true, true, false]);
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['DEMONSTRATION', 'maybe'],
    ['WORKERS', '0'],
    ['WORKERS', 'all'],
    ['RATE_LIMIT', '0'],
    ['RATE_LIMIT', 'no'],
    ['BODY_LIMIT', '10'],
    ['BODY_LIMIT', '1e6'],
    ['OVERLOAD_MS', '5'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/99'],
    ['TRUST_PROXY', '11'],
    ['METRICS_PORT', '0'],
    ['ATTACHMENT_LIMIT', '999'],
    ['ATTACHMENT_SCANNER', 'clamdscan --fdpass'],
    ['ADDRESS', 'zhida.example.cn'],
    ['ADDRESS', 'ftp://zhida.example.cn'],
    ['ADDRESS', 'https://zhida.example.cn/path'],
    ['ADDRESS', 'https://user:word@zhida.example.cn'],
    ['LOG_LEVEL', 'loud'],
    ['OIDC_NAME', '名'.repeat(31)],
    ['OIDC_CREDIT_CODE_CLAIM', 'credit code'],
  ] as const)('refuses %s=%s and says what is expected', (name, given) => {
    const reading = readSettings({ [name]: given });
    expect(reading).toEqual({
      ok: false,
      problems: [{ name, given, expected: SETTINGS[name].expected }],
    });
  });

  it.each([
    'id.example.cn',
    'http://id.example.cn',
    'https://id.example.cn/?tenant=1',
    'https://user:word@id.example.cn',
    'ftp://localhost',
  ])('refuses OIDC_URL=%s', (OIDC_URL) => {
    const whole = { OIDC_URL, OIDC_CLIENT: 'zhida', OIDC_SECRET: 'hunter2' };
    const reading = readSettings({ ...whole, ADDRESS: 'https://zhida.example.cn' });
    const { expected } = SETTINGS.OIDC_URL;
    expect(reading).toEqual({
      ok: false,
      problems: [{ name: 'OIDC_URL', given: OIDC_URL, expected }],
    });
  });

  it('reports every wrong setting at once', () => {
    const reading = readSettings({ PORT: 'x', LOG_LEVEL: 'y' });
    expect(reading.ok ? [] : reading.problems.map(({ name }) => name)).toEqual([
      'PORT',
      'LOG_LEVEL',
    ]);
  });
});

describe('docs/SETTINGS.md', () => {
  const doc = readFileSync(join(import.meta.dirname, '../../docs/SETTINGS.md'), 'utf8');
  const rows = [...doc.matchAll(/^\| `(\w+)` \| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    (row) => row.slice(1).map((text) => text.trim()),
  );

  it('has the same table', () => {
    expect(rows).toEqual(
      names.map((name) => {
        const { preset, means, expected } = SETTINGS[name];
        return [name, preset, `${means.zh}<br>${means.en}`, `${expected.zh}<br>${expected.en}`];
      }),
    );
  });
});
