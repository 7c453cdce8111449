import { describe, expect, it } from 'vitest';
import { parseBankAccount, parseBankNumber, parsePhone } from './index.ts';
import { readValue, refusalOf } from './values.test-kit.ts';

describe('a bank account', () => {
  it.each([
    ['6222 0200 0000 0000 017', '6222020000000000017'],
    ['２１２５０１０１０４００００００１', '21250101040000001'],
    ['ftn-99990000001', 'FTN99990000001'],
    ['12345678', '12345678'],
  ])('%s reads as %s', (text, account) => {
    expect(readValue(parseBankAccount(text))).toBe(account);
  });

  it.each(['', '1234567', '1'.repeat(33), '62220200 0000 O001', 'ABC12345678'])(
    '%j is refused',
    (text) => {
      expect(refusalOf(parseBankAccount(text)).zh).toContain('8 至 32 位');
    },
  );
});

describe('the number of a bank', () => {
  it('has twelve digits', () => {
    expect(readValue(parseBankNumber('1022 2200 0017'))).toBe('102222000017');
    expect(refusalOf(parseBankNumber('10222200001')).en).toContain('12 digits');
    expect(refusalOf(parseBankNumber('1022220000177')).zh).toContain('12 位');
    expect(refusalOf(parseBankNumber('10222200001A')).zh).toContain('10222200001A');
  });
});

describe('a phone number', () => {
  it.each([
    ['138 0000 0000', '13800000000'],
    ['+86 138-0000-0000', '13800000000'],
    ['（0411）84000000', '0411-84000000'],
    ['010-84000000转8', '010-84000000转8'],
    ['０４１１－８４００００００', '0411-84000000'],
    ['400-800-0000', '4008000000'],
  ])('%s reads as %s', (text, phone) => {
    expect(readValue(parsePhone(text))).toBe(phone);
  });

  it.each(['', '1380000000', '138000000000', '84000000', '12800000000', 'none', '138O0000000'])(
    '%j is refused',
    (text) => {
      expect(refusalOf(parsePhone(text)).zh).toContain('带区号');
    },
  );
});
