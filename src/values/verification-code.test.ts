import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVerificationCode, verificationCode } from './verification-code.ts';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = fc.uint8Array({ minLength: 7, maxLength: 7 });

describe('verificationCode', () => {
  it('is twelve symbols in three groups, and reads back as itself', () => {
    fc.assert(
      fc.property(bytes, (drawn) => {
        const code = verificationCode(drawn);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/u);
        expect(readVerificationCode(code)).toBe(code);
      }),
    );
  });

  it('uses 55 bits of what was drawn', () => {
    const bits = Array.from({ length: 56 }, (_, bit) => {
      const drawn = new Uint8Array(7);
      drawn[6 - Math.floor(bit / 8)] = 1 << (bit % 8);
      return verificationCode(drawn);
    });
    expect(new Set(bits.slice(0, 55)).size).toBe(55);
    expect(bits[55]).toBe(verificationCode(new Uint8Array(7)));
    expect(() => verificationCode(new Uint8Array(6))).toThrow(RangeError);
  });
});

describe('readVerificationCode', () => {
  const code = verificationCode(Uint8Array.of(3, 1, 4, 1, 5, 9, 2));

  it('forgives how it is typed', () => {
    const zeros = verificationCode(new Uint8Array(7));
    expect(zeros).toBe('0000-0000-0000');
    expect(readVerificationCode('oooo OOOO—ｏｏ００')).toBe(zeros);
    for (const typed of [
      code.toLowerCase(),
      code.replaceAll('-', ''),
      ` ${code.replaceAll('-', ' ')}\n`,
      code.replaceAll('-', '－'),
      code.replace(/[!-~]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ])
      expect(readVerificationCode(typed)).toBe(code);
    const ones = verificationCode(Uint8Array.of(0, 0, 0, 0, 0, 0, 33));
    expect(ones.startsWith('11')).toBe(true);
    expect(readVerificationCode(ones.replace('11', 'iL'))).toBe(ones);
  });

  it('notices any one wrong symbol, and any two that changed places', () => {
    const symbols = [...code.replaceAll('-', '')];
    for (const [at, right] of symbols.entries()) {
      for (const wrong of SYMBOLS)
        if (wrong !== right)
          expect(readVerificationCode(symbols.with(at, wrong).join(''))).toBeNull();
      for (const [other, instead] of symbols.entries())
        if (instead !== right) {
          const swapped = symbols.with(at, instead).with(other, right).join('');
          expect(readVerificationCode(swapped)).toBeNull();
        }
    }
  });

  it('takes nothing else', () => {
    for (const text of [
      '',
      '-',
      code.slice(1),
      `${code}0`,
      '核验码',
      'UUUU-UUUU-UUUU',
      '😀'.repeat(6),
    ])
      expect(readVerificationCode(text)).toBeNull();
  });
});
