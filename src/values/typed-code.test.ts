import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodeForm, PAPER_CODE, RECEIPT_CODE, readTypedCode, typedCode } from './typed-code.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const FORMS = [
  ['a receipt', RECEIPT_CODE, '012-345-67', /^[0-9A-HJKMNP-TV-Z]{3}(-[0-9A-HJKMNP-TV-Z]{3}){2}$/u],
  ['a paper', PAPER_CODE, '0123-4567-89A', /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/u],
] as const;
const ofForm = ({ drawn }: CodeForm) =>
  fc.array(fc.integer({ min: 0, max: 31 }), { minLength: drawn, maxLength: drawn });

describe.each(FORMS)('the code of %s', (_name, form, counted, pattern) => {
  const count = [...Array(form.drawn).keys()];
  const read = (text: string) => readTypedCode(form, text);

  it('is what was drawn in three groups, with a check sign', () => {
    expect(typedCode(form, count).slice(0, -1)).toBe(counted);
    expect(typedCode(form, count)).toMatch(pattern);
    expect(() => typedCode(form, count.slice(1))).toThrow(RangeError);
  });

  it('uses five bits of each number that was drawn', () => {
    const zeros = count.map(() => 0);
    const codes = count.flatMap((place) =>
      [1, 2, 4, 8, 16].map((bit) => typedCode(form, zeros.with(place, bit))),
    );
    expect(new Set(codes).size).toBe(form.drawn * 5);
    expect(typedCode(form, zeros.with(0, 32))).toBe(typedCode(form, zeros));
  });

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(ofForm(form), (drawn) => {
        const code = typedCode(form, drawn);
        const typed = [
          code,
          code.toLowerCase(),
          code.replaceAll('-', ''),
          ` ${code.replaceAll('-', ' ')}\n`,
          code.replaceAll('-', '－'),
          code.replaceAll('0', 'o').replaceAll('1', 'L'),
          code.replaceAll('1', 'i').replaceAll('-', '—'),
          code.replaceAll(/[!-~]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
        ];
        expect(typed.map(read)).toEqual(typed.map(() => code));
      }),
    );
  });

  it('is refused with any one sign wrong, and with any two that changed places', () => {
    fc.assert(
      fc.property(ofForm(form), (drawn) => {
        const signs = [...typedCode(form, drawn).replaceAll('-', '')];
        for (const [at, right] of signs.entries()) {
          for (const wrong of SIGNS)
            if (wrong !== right) expect(read(signs.with(at, wrong).join(''))).toBeNull();
          for (const [other, instead] of signs.entries())
            if (instead !== right)
              expect(read(signs.with(at, instead).with(other, right).join(''))).toBeNull();
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    '',
    '-',
    '012',
    'UUU-UUU-UUU',
    'UUUU-UUUU-UUUU',
    '示例号',
    '😀'.repeat(6),
    '\0'.repeat(9),
  ])('is not %j', (text) => {
    expect(read(text)).toBeNull();
    expect(read(`${typedCode(form, count)}0`)).toBeNull();
  });
});
