import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countHere, ownFigures } from './metrics.ts';
import { SETTINGS } from './settings.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const EITHER = ['docs/OPERATIONS.md', 'docs/OPERATIONS.zh-CN.md'];
const settings = Object.keys(SETTINGS);

countHere(() => new Promise(() => undefined)).observe('assessDossier', 200, 0.01);

describe.each(EITHER)('%s', (path) => {
  const text = read(path);

  it('names every setting, and none that is not there', () => {
    const named = new Set(
      [...text.matchAll(/\b([A-Z]{3,}(?:_[A-Z]+)*)(?=`|=)/g)].map(([, n]) => n),
    );
    expect(settings.filter((name) => !named.has(name))).toEqual([]);
    const strange = [...named].filter((name) => name !== undefined && !settings.includes(name));
    expect(strange.filter((name) => !['DIR', 'FILE', 'URL'].includes(name ?? ''))).toEqual([]);
  });

  it('names metrics that there are', async () => {
    const { register } = await import('prom-client');
    register.removeSingleMetric('zhida_database_connections');
    const figures = await ownFigures();
    const named = text.match(/\b(zhida|nodejs|process)_[a-z0-9_]+/g) ?? [];
    expect(new Set(named).size).toBeGreaterThan(5);
    for (const name of named) {
      if (name === 'zhida_database_connections') continue;
      expect(figures).toContain(name);
    }
  });

  it('names files that there are', () => {
    for (const [, file = ''] of text.matchAll(/`(deploy\/[\w.]+)`/g)) {
      expect(read(file)).not.toBe('');
    }
  });
});

describe('docs/OPERATIONS', () => {
  it('says the same in both languages: the same headings, tables and commands', () => {
    const [english = '', chinese = ''] = EITHER.map(read);
    const shapeOf = (text: string) => ({
      headings: text.match(/^#+ /gm)?.length,
      rows: text.match(/^\| /gm)?.length,
      blocks: [...text.matchAll(/```(\w+)\n([^`]*)```/g)].map(([, kind, block = '']) => [
        kind,
        block.replaceAll(/ *#.*$/gm, ''),
      ]),
    });
    expect(shapeOf(chinese)).toEqual(shapeOf(english));
  });
});

describe('deploy', () => {
  const units = globSync('deploy/*.service', { cwd: ROOT });
  const settingOf = (unit: string) => read(unit).match(/^[A-Z][A-Za-z]+=.*$/gm) ?? [];

  it.each([...units, 'deploy/Containerfile'])(
    '%s names files of the program that there are',
    (file) => {
      const named = [
        ...read(file).matchAll(/(?:\/opt\/zhida|\/zhida)\/((?:src|catalogue|docs)\b[\w/.-]*)/g),
      ];
      expect(named.length).toBeGreaterThan(0);
      for (const [, path = ''] of named) expect(existsSync(join(ROOT, path)), path).toBe(true);
    },
  );

  it('gives the backup no more rights than the service has', () => {
    const guards = (unit: string) =>
      settingOf(unit).filter((line) =>
        /^(Protect|Restrict|Private|System|NoNew|Lock|Cap)/.test(line),
      );
    const backup = guards('deploy/zhida-backup.service');
    const service = guards('deploy/zhida.service');
    const missing = service.filter((line) => !backup.includes(line));
    expect(missing).toEqual(['RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK']);
  });
});
