import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCatalogueFolder, readCatalogueFolder } from './read-catalogue-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhida-folder-'));

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

beforeAll(() => {
  put('good/vocabulary/party.yaml', 'party: {}');
  put('good/policies/p/policy.md', '# p');
  put('good/lists/a.csv', 'list,code,zh,en');
  put('good/.git/config.yaml', 'hidden');
  put('good/notes.txt', 'left out');
  put('broken/vocabulary/party.yaml', Uint8Array.of(0xff, 0xfe));
  put('empty/readme.md', '');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('readCatalogueFolder', () => {
  it('reads texts below the folder in order, without hidden ones', () => {
    expect(readCatalogueFolder(join(folder, 'good'))).toEqual({
      ok: true,
      files: [
        { path: 'lists/a.csv', text: 'list,code,zh,en' },
        { path: 'policies/p/policy.md', text: '# p' },
        { path: 'vocabulary/party.yaml', text: 'party: {}' },
      ],
    });
  });

  it('refuses a folder without a vocabulary and files that are no text', () => {
    expect(readCatalogueFolder(join(folder, 'empty'))).toMatchObject({
      ok: false,
      problems: [{ message: { en: 'There is no catalogue here' } }],
    });
    expect(readCatalogueFolder(join(folder, 'broken'))).toMatchObject({
      ok: false,
      problems: [{ file: 'vocabulary/party.yaml' }],
    });
  });
});

describe('findCatalogueFolder', () => {
  it('looks upwards from a file or folder inside', () => {
    const good = join(folder, 'good');
    expect(findCatalogueFolder(good)).toBe(good);
    expect(findCatalogueFolder(join(good, 'policies/p/policy.md'))).toBe(good);
    expect(findCatalogueFolder(join(folder, 'empty'))).toBeUndefined();
    expect(findCatalogueFolder(join(folder, 'nowhere'))).toBeUndefined();
  });
});
