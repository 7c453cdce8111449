import { expect, it } from 'vitest';
import { keyOf } from './totp-key.ts';

it('keyOf finds the key that is typed into an authenticator', () => {
  const address =
    'otpauth://totp/%E7%9B%B4%E8%BE%BE:a%40b.example?secret=JBSWY3DPEHPK3PXP&digits=6';
  expect(keyOf(address)).toBe('JBSWY3DPEHPK3PXP');
  expect(keyOf('otpauth://totp/a')).toBe('');
});
