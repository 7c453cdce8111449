/**
 * Text that programs stumble over: what ends, nests, hides, turns round, or means something to a
 * shell, a database, a browser, a spreadsheet or a formatter.
 */
export const HOSTILE_STRINGS: readonly string[] = [
  ...['', ' ', '\t', '\r\n', '\u3000', '\u200b', '\ufeff', '\u2028', ...controls()],
  ...['null', 'undefined', 'NaN', '-Infinity', 'true', '-1', '1e309', '0x10', '١٢٣', '９９'],
  ...['9'.repeat(400), '9223372036854775808', '2022-02-30', '0000-00-00', '9999-12-31'],
  ...["'", '"', "'; drop table party; --", "' or '1'='1", '$$; truncate post; $$', '%', '\\'],
  ...["\\'; delete from audit_entry; --", ['$', '{7*7}'].join(''), '<%= 7*7 %>', '%s%s%n', '{0}'],
  ...['$(reboot)', '| ls', '; cat /etc/passwd', '../../../../etc/passwd', '..\\..\\win.ini', 'CON'],
  ...[
    '%2e%2e%2f',
    '%00',
    '%ff',
    '?#',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
  ],
  ...['<!DOCTYPE a [<!ENTITY b "b">]>', '&amp;&lt;', '=HYPERLINK("http://a.example")', '@SUM(A1)'],
  ...[
    '{}',
    '[[[[[[[[]]]]]]]]',
    '{"__proto__":{"x":1}}',
    '__proto__',
    'constructor',
    'then',
    'toJSON',
  ],
  ...[
    '(a+)+$',
    'operator',
    'root',
    'enterprise',
    'nobody',
    'signIn.signed_in',
    'demonstration-auditor',
  ],
  ...['a'.repeat(101), '企'.repeat(101), 'x'.repeat(5_000), 'İ', 'ﬃ', 'e\u0301', '\u1100\u1161'],
  ...['\u202eexe.txt', '\u2066a\u2069', 'a\u0300'.repeat(80), '😀', '👩‍👩‍👧‍👦', '🧿'.repeat(60)],
  ...[
    '\u{e0001}',
    '\u{10ffff}',
    '\ufffe',
    '𠮷野家',
    '々〆〇',
    '①②③',
    '（）「」',
    'الله',
    'ไทย',
    '한국어',
  ],
  ...['a@b', '"a b"@c.de', 'http://169.254.169.254/', '91990000MA0000015q', '91990000MAOOOOO15Q'],
  '00000000-0000-0000-0000-000000000000',
];

function controls(): string[] {
  const codes = [0, 1, 7, 8, 11, 12, 26, 27, 31, 127, 133, 159];
  return codes.map((code) => `a${String.fromCharCode(code)}b`);
}

/** Half of a surrogate pair, which no UTF-8 can hold. */
export const HALVES: readonly string[] = ['\ud800', 'a\udfffb', '\udc00\ud800'];
