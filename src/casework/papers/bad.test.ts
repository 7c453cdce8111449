import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemLines, readTexts } from '../../rules/catalogue-files.test-kit.ts';
import { readPapers } from './read-papers.ts';

const BAD = join(import.meta.dirname, 'bad');
/** Each a folder's worth of mistakes in one wording; its first line names the kind. */
const cases = readTexts(BAD, /\.yaml$/u);

describe('wrong wordings', () => {
  it('have a golden file each, and no other is there', () => {
    const golden = readdirSync(join(BAD, 'golden')).sort();
    expect(golden).toEqual(cases.map(({ path }) => path.replace('.yaml', '.txt')));
    expect(cases.length).toBeGreaterThan(10);
  });

  it.each(cases)('$path is refused in the words of its golden file', ({ path, text }) => {
    const kind = /^# (\S+)/u.exec(text)?.[1] ?? '';
    const { templates, problems } = readPapers([{ path: `papers/${kind}.yaml`, text }]);
    const found = problems.map(problemLines).join('');
    const golden = join(BAD, 'golden', path.replace('.yaml', '.txt'));
    if (process.env.UPDATE !== undefined) writeFileSync(golden, found);
    expect(templates.size).toBe(0);
    expect(found).not.toBe('');
    expect(found).toBe(readFileSync(golden, 'utf8'));
  });
});
