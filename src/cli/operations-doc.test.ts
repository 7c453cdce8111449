import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from './read-arguments.ts';

const DOCS = join(import.meta.dirname, '../../docs');

describe.each(['OPERATIONS.md', 'OPERATIONS.zh-CN.md', 'SETTINGS.md'])('docs/%s', (name) => {
  it('shows commands that there are', () => {
    const text = readFileSync(join(DOCS, name), 'utf8');
    const shown = [...text.matchAll(/(?:`zhida|src\/cli\/main\.ts|exec zhida zhida) ([^`\n]+)/g)];
    expect(shown.length).toBeGreaterThan(0);
    for (const [, line = ''] of shown) {
      const words = line
        .replaceAll(/\$\([^)]*\)/g, 'today')
        .trim()
        .split(/\s+/);
      const { is } = readArguments(words);
      expect([line, is]).toEqual([line, 'run']);
    }
  });
});
