import { describe, expect, it } from 'vitest';
import { passwordFaults } from './password-rules.ts';

const EMAIL = 'li.ming@example.org';

const SHORT = '密码至少 10 位';
const LONG = '密码至多 128 位';
const PLAIN = '不足 16 位的密码须含大写字母、小写字母、数字、其他字符中的三类';
const NAME = '密码不得包含邮箱名';
const COMMON = '这个密码太常见，容易被猜到';

describe('a password', () => {
  it.each([
    ['Correct-Horse-7', []],
    ['Abcdefg-12', []],
    ['Abcdefg-1', [SHORT]],
    ['abcdefg-12', []],
    ['abcdefgh12', [PLAIN]],
    ['abcdefghijk', [PLAIN]],
    ['ABCDEFGH-1', []],
    ['四个人的密码是密码 A1', []],
    ['密码', [SHORT, PLAIN, COMMON]],
    ['correct horse battery staple', []],
    ['correcthorsebatt', []],
    ['correcthorsebat', [PLAIN]],
    ['a1B-'.repeat(32), [COMMON]],
    [`${'a1B-x'.repeat(25)}abcd`, [LONG]],
    ['Li.Ming-2026', [NAME]],
    ['xxLI.MING-2026', [NAME]],
    ['Password123', [COMMON]],
    ['P@ssw0rd123', [COMMON]],
    ['1234567890123456', [COMMON]],
    ['aaaaaaaaaaaaaaaa', [COMMON]],
    ['', [SHORT, PLAIN, COMMON]],
  ])('%j is told %j', (password, faults) => {
    expect(passwordFaults(password, EMAIL).map(({ zh }) => zh)).toEqual(faults);
  });

  it('may hold a name of one or two letters', () => {
    expect(passwordFaults('Clip-board-7', 'li@example.org')).toEqual([]);
  });

  it('is told in English too', () => {
    const told = passwordFaults('', EMAIL).map(({ en }) => en);
    expect(told[0]).toBe('A password has at least 10 characters');
  });
});
