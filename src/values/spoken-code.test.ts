import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSpokenCode, spokenCode } from './spoken-code.ts';

const parts = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 8, maxLength: 8 });
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a code that is read out', () => {
  it('is three groups of three signs', () => {
    expect(spokenCode([0, 1, 2, 3, 4, 5, 6, 7])).toMatch(/^012-345-67[0-9A-Z]$/u);
    expect(() => spokenCode([1])).toThrow(RangeError);
  });

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(parts, (drawn) => {
        const code = spokenCode(drawn);
        const typed = [
          code,
          code.toLowerCase(),
          code.replaceAll('-', ''),
          ` ${code.replaceAll('-', ' ')} `,
          code.replaceAll('0', 'o').replaceAll('1', 'L'),
          code.replaceAll('1', 'i').replaceAll('-', '—'),
          code.replaceAll(/[0-9A-Z]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
        ];
        expect(typed.map(parseSpokenCode)).toEqual(typed.map(() => code));
      }),
    );
  });

  it('is refused with any one sign wrong', () => {
    fc.assert(
      fc.property(parts, fc.nat(8), fc.nat(31), (drawn, place, other) => {
        const signs = [...spokenCode(drawn).replaceAll('-', '')];
        const wrong = SIGNS.charAt(other);
        fc.pre(signs[place] !== wrong);
        signs[place] = wrong;
        expect(parseSpokenCode(signs.join(''))).toBeNull();
      }),
    );
  });

  it.each(['', '-', '012', '012-345-678-9', 'UUU-UUU-UUU', '示例号', '\0'.repeat(9)])(
    'is not %j',
    (text) => {
      expect(parseSpokenCode(text)).toBeNull();
    },
  );
});
