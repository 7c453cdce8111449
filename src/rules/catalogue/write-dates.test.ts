import { describe, expect, it } from 'vitest';
import { writeDates } from './write-dates.ts';

const NOTHING = { issuedOn: null, from: null, to: null, basis: '' };
const UNDATED = [
  '---',
  'policy: small',
  'issuer: { zh: 示例局, en: Example bureau } # 由文号推得',
  'articles: 3',
  '---',
  '摘要。issued on: 不在这里',
  '',
].join('\n');
const DATES = {
  issuedOn: '2022-09-01',
  from: '2022-10-01',
  to: '2025-09-30',
  basis: '示例通知第二条："自十月一日起施行"',
};

describe('writeDates', () => {
  it('adds what is not there and leaves every other byte', () => {
    const written = writeDates(UNDATED, DATES);
    const added = [
      'issued on: 2022-09-01',
      `in force: { from: 2022-10-01, to: 2025-09-30, basis: ${JSON.stringify(DATES.basis)} }`,
    ];
    expect(written.split('\n').filter((line) => !UNDATED.split('\n').includes(line))).toEqual(
      added,
    );
    expect(written.replace(`${added.join('\n')}\n`, '')).toBe(UNDATED);
  });

  it('keeps the ends of lines of the file', () => {
    const windows = UNDATED.replaceAll('\n', '\r\n');
    expect(writeDates(windows, DATES)).toBe(writeDates(UNDATED, DATES).replaceAll('\n', '\r\n'));
  });

  it('replaces what is there, written on one line or on several, and what stands after it stays', () => {
    const one = 'in force: { from: 2020-01-01, basis: 第三条 } # 原文';
    const several = 'in force:\n  from: 2020-01-01\n  basis: 第三条';
    for (const [before, rest] of [
      [one, ' # 原文'],
      [several, ''],
    ] as const) {
      const text = UNDATED.replace('articles: 3', `${before}\narticles: 3`);
      const written = writeDates(text, { ...NOTHING, to: '2025-12-31', basis: '续期通知' });
      const now = `in force: { from: 2020-01-01, to: 2025-12-31, basis: "续期通知" }${rest}`;
      expect(written).toBe(text.replace(before, now));
    }
  });

  it('writes a day of issue alone, and again', () => {
    const first = writeDates(UNDATED, { ...NOTHING, issuedOn: '2022-09-01' });
    expect(first).not.toContain('in force');
    const second = writeDates(first, { ...NOTHING, issuedOn: '2022-09-02' });
    expect(second).toBe(first.replace('2022-09-01', '2022-09-02'));
  });

  it('refuses what has no front matter', () => {
    expect(() => writeDates('摘要', DATES)).toThrow(TypeError);
  });
});
