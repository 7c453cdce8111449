import { expect, it } from 'vitest';
import { asSentence } from './as-sentence.ts';

it.each([
  ['请先登录', 'zh', '请先登录。'],
  ['Sign in first', 'en', 'Sign in first.'],
  ['Try again.', 'en', 'Try again.'],
  ['稍后再试。', 'zh', '稍后再试。'],
] as const)('%s ends as a sentence does', (text, lang, said) => {
  expect(asSentence(text, lang)).toBe(said);
});
