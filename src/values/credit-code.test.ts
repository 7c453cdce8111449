import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { creditCheckCharacter, parseCreditCode } from './credit-code.ts';
import { readValue, refusalOf } from './values.test-kit.ts';

const VALID = '91350100M000100Y43';
const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const digit = fc.constantFrom(...ALPHABET.slice(0, 10));
const character = fc.constantFrom(...ALPHABET);
const bodyWith = (authority: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.array(authority, { minLength: 2, maxLength: 2 }),
      fc.array(digit, { minLength: 6, maxLength: 6 }),
      fc.array(character, { minLength: 9, maxLength: 9 }),
    )
    .map((parts) => parts.flat().join(''));
const anyCode = bodyWith(character).map((body) => body + creditCheckCharacter(body));
/** The codes both sides know: see the differences below. */
const commonCode = bodyWith(digit)
  .map((body) => body + creditCheckCharacter(body))
  .filter((code) => !code.endsWith('0'));

const isValid = (code: string) => parseCreditCode(code).ok;
const oracleAccepts = (code: string) => stdnum.CN?.uscc?.validate(code).isValid === true;
const withAt = (code: string, index: number, replacement: string) =>
  code.slice(0, index) + replacement + code.slice(index + 1);

describe('parseCreditCode', () => {
  it.each([
    VALID,
    VALID.toLowerCase(),
    ` 9135 0100　M000100Y43\n`,
    '９１３５０１００Ｍ０００１００Ｙ４３',
    '９１３５０１００ｍ０００１００ｙ４３',
  ])('reads %s', (text) => {
    expect(readValue(parseCreditCode(text))).toBe(VALID);
  });

  it.each([
    ['', 0],
    [VALID.slice(1), 17],
    [`${VALID}3`, 19],
    ['91350100-M000100Y43', 19],
  ])('counts the characters of "%s"', (text, length) => {
    expect(refusalOf(parseCreditCode(text))).toEqual({
      zh: `统一社会信用代码应为 18 位，现为 ${length} 位`,
      en: `A unified social credit code has 18 characters, not ${length}`,
    });
  });

  it.each([
    ['O', 'perhaps 0'],
    ['I', 'perhaps 1'],
    ['Z', 'perhaps 2'],
    ['S', 'perhaps 5'],
    ['V', 'perhaps U'],
  ])('says what %s may have been', (letter, hint) => {
    const error = refusalOf(parseCreditCode(withAt(VALID, 9, letter)));
    expect(error.en).toContain(`Position 10 cannot be ${letter}, ${hint};`);
    expect(error.zh).toContain(`第 10 位不能是 ${letter}，也许是`);
  });

  it.each(['-', '中', 'ß', 'ı', '😀', '*'])('refuses %s without a guess', (wrong) => {
    expect(refusalOf(parseCreditCode(withAt(VALID, 17, wrong))).en).toContain(
      `Position 18 cannot be ${wrong};`,
    );
  });

  it.each([2, 7])('wants a digit in the division code, index %d', (index) => {
    expect(refusalOf(parseCreditCode(withAt(VALID, index, 'A'))).en).toContain(
      `Position ${index + 1} should be a digit`,
    );
  });

  it('takes letters just outside the division code', () => {
    for (const body of ['9A350100M000100Y4', '91350100A000100Y4']) {
      expect(isValid(body + creditCheckCharacter(body))).toBe(true);
    }
  });

  it('says which check character it expects', () => {
    expect(refusalOf(parseCreditCode(withAt(VALID, 17, '4')))).toEqual({
      zh: '第 18 位（校验码）应为 3，现为 4；请核对全部 18 位',
      en: 'Position 18 (the check character) should be 3, not 4; compare all 18',
    });
  });

  it('refuses every single slip and every swap of neighbours', () => {
    fc.assert(
      fc.property(anyCode, fc.nat({ max: 17 }), character, (code, index, other) => {
        expect(isValid(withAt(code, index, other))).toBe(other === code[index]);
        const [left, right] = [code[index] ?? '', code[index + 1] ?? ''];
        const swapped = code.slice(0, index) + right + left + code.slice(index + 2);
        expect(isValid(swapped)).toBe(left === right || right === '');
      }),
    );
  });
});

describe('creditCheckCharacter', () => {
  it('gives the character of published codes', () => {
    expect(creditCheckCharacter('91110000600037341')).toBe('L');
    expect(creditCheckCharacter('91350100M000100Y4')).toBe('3');
  });

  it.each(['', VALID, VALID.slice(0, 16), '9135010OM000100Y4', '91350100m000100y4'])(
    'refuses "%s"',
    (text) => {
      expect(() => creditCheckCharacter(text)).toThrow(RangeError);
    },
  );
});

describe('beside stdnum', () => {
  it('accepts the same codes', () => {
    fc.assert(
      fc.property(commonCode, (code) => {
        expect([isValid(code), oracleAccepts(code)]).toEqual([true, true]);
      }),
      { numRuns: 500 },
    );
  });

  it('judges mutations alike: characters replaced, dropped, doubled', () => {
    const wild = fc.oneof(character, fc.constantFrom('I', 'O', 'S', 'V', 'Z', '*', '中'));
    const index = fc.nat({ max: 17 });
    fc.assert(
      fc.property(commonCode, index, wild, index, wild, index, (code, i, a, j, b, k) => {
        const replaced = withAt(withAt(code, i, a), j, b);
        const shorter = replaced.slice(0, k) + replaced.slice(k + 1);
        const longer = replaced.slice(0, k) + a + replaced.slice(k);
        fc.pre(/^\d\d/.test(replaced) && !replaced.endsWith('0'));
        for (const mutated of [replaced, shorter, longer]) {
          fc.pre(mutated.length !== 18 || /^\d\d/.test(mutated));
          expect(isValid(mutated)).toBe(oracleAccepts(mutated));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('accepts what stdnum accepts, given no hyphens', () => {
    const text = fc.array(character, { minLength: 17, maxLength: 19 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(text, anyCode, commonCode), (code) => {
        fc.pre(oracleAccepts(code));
        expect(isValid(code)).toBe(true);
      }),
    );
  });

  it('accepts the check character 0, for which stdnum looks beyond its alphabet', () => {
    const zeroSum = fc.sample(
      bodyWith(digit).filter((candidate) => creditCheckCharacter(candidate) === '0'),
      { numRuns: 20, seed: 1 },
    );
    expect(zeroSum).toHaveLength(20);
    for (const candidate of zeroSum) {
      expect([isValid(`${candidate}0`), oracleAccepts(`${candidate}0`)]).toEqual([true, false]);
    }
  });

  it('accepts letters in positions 1 and 2 (N1 is a rural collective), where stdnum wants digits', () => {
    for (const body of ['N1350100M000100Y4', 'Y1350100M000100Y4', 'A1350100M000100Y4']) {
      const code = body + creditCheckCharacter(body);
      expect([isValid(code), oracleAccepts(code)]).toEqual([true, false]);
    }
  });

  it('refuses hyphens, which stdnum drops; both take lower case', () => {
    const hyphened = '91350100-M000100Y43';
    expect([isValid(hyphened), oracleAccepts(hyphened)]).toEqual([false, true]);
    const lower = VALID.toLowerCase();
    expect([isValid(lower), oracleAccepts(lower)]).toEqual([true, true]);
  });
});
