import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemLines, readTexts } from '../rules/catalogue-files.test-kit.ts';
import { readProcedures } from './index.ts';

const BAD = join(import.meta.dirname, 'bad');
const POLICIES = [{ id: 'sample-2022-1', articles: ['第一条', '第二条', '附件'] }];
const cases = readTexts(BAD, /\.yaml$/u);

describe('wrong procedures', () => {
  it('have a golden file each, and no other is there', () => {
    const golden = readdirSync(join(BAD, 'golden')).sort();
    expect(golden).toEqual(cases.map(({ path }) => path.replace('.yaml', '.txt')));
    expect(cases.length).toBeGreaterThan(20);
  });

  it.each(cases)('$path is refused in the words of its golden file', ({ path, text }) => {
    const { procedures, problems } = readProcedures(
      [{ path: `procedures/${path}`, text }],
      POLICIES,
    );
    const found = problems.map(problemLines).join('');
    const golden = join(BAD, 'golden', path.replace('.yaml', '.txt'));
    if (process.env.UPDATE !== undefined) {
      mkdirSync(join(BAD, 'golden'), { recursive: true });
      writeFileSync(golden, found);
    }
    expect(procedures.size).toBe(0);
    expect(found).not.toBe('');
    expect(found).toBe(readFileSync(golden, 'utf8'));
  });
});
