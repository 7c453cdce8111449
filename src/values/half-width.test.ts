import { expect, it } from 'vitest';
import { toHalfWidth } from './half-width.ts';

it.each([
  ['１２３４．５６', '1234.56'],
  ['１，０００', '1,000'],
  ['３０％', '30%'],
  ['￥５', '¥5'],
  ['−３－３', '-3-3'],
  ['ＡＢ　ｃ', 'AB c'],
  ['！～', '!~'],
  ['万元 plain 1.5', '万元 plain 1.5'],
])('turns %s into %s', (given, plain) => {
  expect(toHalfWidth(given)).toBe(plain);
});

it.each(['10²', '½', '①', '㎡'])('leaves %s alone', (given) => {
  expect(toHalfWidth(given)).toBe(given);
});
