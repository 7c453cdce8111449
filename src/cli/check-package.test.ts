import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkPackage } from './check-package.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhida-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('says of a file that it is no package, in either language', () => {
  const path = join(folder, 'a.zip');
  writeFileSync(path, 'PK, and nothing that follows');
  const check = (lang: 'zh' | 'en', file = path) => checkPackage({ operands: [file], lang });
  expect(check('zh')).toEqual({
    ok: false,
    lines: [`${path}: 不是 ZIP 文件，或已损坏`, '卷宗有 1 处问题'],
  });
  expect(check('en').lines).toEqual([`${path}: no zip archive, or a broken one`, 'Problems: 1']);
  const nowhere = join(folder, 'nowhere.zip');
  expect(check('en', nowhere)).toEqual({ ok: false, lines: [`${nowhere} cannot be read`] });
});
