import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';
import { openTerminal, padTo, wrap } from './terminal.ts';
import { writeTable } from './write-table.ts';

const words = fc
  .array(
    fc.constantFrom('政策', '第十四条', '，', '。', '（', '）', 'high-tech', 'a', ' ', '800万元'),
  )
  .map((parts) => parts.join(''));

describe('openTerminal', () => {
  it('colours on a terminal only, and never with NO_COLOR', () => {
    const shown = (stream: object, environment: Record<string, string>) =>
      openTerminal(stream, environment).style('red', 'x');
    expect(shown({ isTTY: true }, {})).toBe('\u001B[31mx\u001B[0m');
    expect(shown({}, {})).toBe('x');
    expect(shown({ isTTY: true }, { NO_COLOR: '1' })).toBe('x');
    expect(shown({ isTTY: true }, { TERM: 'dumb' })).toBe('x');
  });

  it('takes the width of the terminal, at least 30', () => {
    expect(openTerminal({ columns: 72 }, {}).width).toBe(72);
    expect(openTerminal({ columns: 5 }, {}).width).toBe(30);
    expect(openTerminal({}, {}).width).toBe(100);
  });
});

describe('wrap', () => {
  it('keeps every character but spaces, in lines that fit', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) {
          // A closing mark, with spaces before it, stays with the word; a word is never broken.
          const words = line.replace(/[\s，。）]+$/u, '');
          const unbroken = !/[\s\p{Script=Han}，。（）]/u.test(words);
          expect(unbroken || stringWidth(words) <= width).toBe(true);
        }
      }),
    );
  });

  it('does not begin a line with a closing mark', () => {
    expect(wrap('一二三四五，六', 10)).toEqual(['一二三四五，', '六']);
  });
});

describe('writeTable', () => {
  const terminal = (columns: number) => openTerminal({ columns }, {});

  it('lines columns up where Chinese takes two places', () => {
    const rows = [
      ['有效', 'a', '第一条'],
      ['已失效', '50万元', '第二条'],
    ];
    expect(writeTable(rows, terminal(60))).toEqual([
      '  有效    a       第一条',
      '  已失效  50万元  第二条',
    ]);
  });

  it('wraps the last column under itself', () => {
    expect(writeTable([['ab', '一二三四五六七八九十甲乙']], terminal(30))).toEqual([
      '  ab  一二三四五六七八九十甲乙',
    ]);
    expect(writeTable([['ab', '一二三四五六七八九十甲乙丙']], terminal(30))).toEqual([
      '  ab  一二三四五六七八九十甲乙',
      '      丙',
    ]);
  });

  it('makes paragraphs of rows that do not fit', () => {
    const rows = [['有效', '一个很长很长很长的名称', '理由']];
    expect(writeTable(rows, terminal(30))).toEqual([
      '  有效',
      '    一个很长很长很长的名称',
      '    理由',
    ]);
  });

  it('pads styled cells by what is seen', () => {
    const coloured = openTerminal({ isTTY: true, columns: 60 }, {});
    const [line] = writeTable([[{ text: 'a', style: 'red' }, 'b']], coloured);
    expect(line).toBe('  \u001B[31ma  \u001B[0mb');
    expect(padTo('政', 4)).toBe('政  ');
  });
});

describe('nearest', () => {
  it('finds what differs by little and nothing else', () => {
    const known = ['assess', 'explain', 'check', 'list', 'coverage'];
    expect(nearest('lsit', known)).toBe('list');
    expect(nearest('ASSESS', known)).toBe('assess');
    expect(nearest('xyz', known)).toBeUndefined();
    expect(nearest('', known)).toBeUndefined();
  });
});
