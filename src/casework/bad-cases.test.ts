import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemLines, readTexts } from '../rules/catalogue-files.test-kit.ts';
import { replayed } from './samples/sample-city.test-kit.ts';

const BAD = join(import.meta.dirname, 'bad-cases');
const wrong = readTexts(BAD, /\.yaml$/u);

describe('wrong sample cases', () => {
  it('have a golden file each, and no other is there', () => {
    expect(readdirSync(join(BAD, 'golden')).sort()).toEqual(
      wrong.map(({ path }) => path.replace('.yaml', '.txt')),
    );
    expect(wrong.length).toBeGreaterThan(30);
  });

  it.each(wrong)('$path is refused in the words of its golden file', ({ path, text }) => {
    const said = replayed(text).problems.map(problemLines).join('');
    const golden = join(BAD, 'golden', path.replace('.yaml', '.txt'));
    if (process.env.UPDATE !== undefined) {
      mkdirSync(join(BAD, 'golden'), { recursive: true });
      writeFileSync(golden, said);
    }
    expect(said).not.toBe('');
    expect(said).toBe(readFileSync(golden, 'utf8'));
  });
});
