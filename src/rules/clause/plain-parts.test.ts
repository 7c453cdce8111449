import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCityFiles } from '../catalogue-files.test-kit.ts';
import { readParts } from './markdown-parts.ts';
import { readPlainParts } from './plain-parts.ts';

/** Lines of clauses, and lines that mean something else, or nothing, by what stands around them. */
const LINES = [
  ...['', '', '', ' ', '  ', '第一条 给予`定额`奖补。', 'text | with a bar', '2022年', '（一）有'],
  ...[
    '# 标题',
    '## Examples',
    '### `甲` ##',
    '#',
    '##',
    '#无',
    '# #',
    '```',
    '```',
    '```yaml rule',
  ],
  ...['```yaml', '````', '~~~', '``` a`b', '   ```', '    ```', 'a: 1', '  - { id: e1 }', 'x: |'],
  ...['| a | b |', '| a | b |', '|---|---|', '|:--|--:| ', '| - | 甲 |', '| - | 甲', '| a \\| b |'],
  ...['| a | b | c |', '||', '| | b |', '| `a | b` |', 'a | b', '--|--', '|', '|-|', '| 甲 |  '],
  ...[
    '- 甲',
    '- 甲。',
    '- `甲`：乙',
    '- `甲`',
    '-',
    '- ',
    '-  甲',
    '- - 甲',
    '- # 甲',
    '- ```',
    '  乙',
  ],
  ...[
    '- [a] 甲',
    '- [a, b-q1] `甲`乙',
    '- [a] ',
    '- [a]: 甲',
    '- [a] - 甲',
    '- [甲] 乙',
    '- [ ] 甲',
  ],
  ...[
    '  - 乙',
    '  | a |',
    '    四格',
    '* 甲',
    '+ 甲',
    '1. 甲',
    '1) 甲',
    '12. 甲',
    '1.5倍',
    '1.',
    '> 甲',
    '---',
    '===',
  ],
  ...[
    '***',
    '<b>',
    '<!-- 甲',
    '-->',
    '[甲]: 乙',
    '[甲]',
    '[a]: b',
    '&amp; 甲',
    '\\# 甲',
    '*甲*',
    '_甲_',
    '！甲',
  ],
  ...[
    '\t甲',
    '甲\t',
    '甲  ',
    '甲\\',
    '\u3000',
    '\u3000甲',
    '甲\u3000',
    '甲\r',
    '\uFEFF甲',
    '**甲**',
  ],
];

describe('Markdown read line by line', () => {
  it('comes out as by the whole of Markdown, wherever it comes out', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const parts = readPlainParts(text);
        if (parts === undefined) return;
        read++;
        expect(parts).toEqual(readParts(text));
      }),
      { numRuns: 5_000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  it('does for every clause and policy of the city', () => {
    const texts = readCityFiles().filter(({ path }) => /^policies\/.*\.md$/u.test(path));
    for (const { path, text } of texts) {
      const body = text.replace(/^---\n[\s\S]*?\n---\n/u, '');
      expect([path, readPlainParts(body)]).toEqual([path, readParts(body)]);
    }
  });
});
