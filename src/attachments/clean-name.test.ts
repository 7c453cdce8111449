import { describe, expect, it } from 'vitest';
import { cleanName } from './clean-name.ts';

describe('cleanName', () => {
  it.each([
    ['营业执照.pdf', '营业执照.pdf'],
    ['Scan 001.PDF', 'Scan 001.pdf'],
    ['照片.jpg', '照片.jpg.pdf'],
    ['没有后缀', '没有后缀.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\示例\\合同.pdf', '合同.pdf'],
    ['a\u0000b\n\r\tc.pdf', 'abc.pdf'],
    ['发票\u202efdp.exe', '发票fdp.exe.pdf'],
    ['<script>alert(1)</script>.pdf', 'script.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['...', '附件.pdf'],
    ['', '附件.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['"a";b*c?.pdf', 'a;bc.pdf'],
    ['\ud800.pdf', '\ufffd.pdf'],
    ['e\u0301.pdf', '\u00e9.pdf'],
    ['😀'.repeat(200), `${'😀'.repeat(120)}.pdf`],
  ])('makes of %j a name of a file', (given, name) => {
    expect(cleanName(given, 'pdf')).toBe(name);
  });

  it('keeps the other usual endings of a type', () => {
    expect(cleanName('a.jpeg', 'jpeg')).toBe('a.jpeg');
    expect(cleanName('a.png', 'jpeg')).toBe('a.png.jpg');
  });
});
