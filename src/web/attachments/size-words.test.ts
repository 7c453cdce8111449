import { expect, it } from 'vitest';
import { sizeWords } from './size-words.ts';

it.each([
  [0, '0 B'],
  [812, '812 B'],
  [34_400, '34 KB'],
  [20_000_000, '20 MB'],
  [5_240_000, '5.2 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
