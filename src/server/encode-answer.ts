import { transcode } from 'node:buffer';

/**
 * A text answer as UTF-8; other answers are handed on. Chinese text takes an HTTP response four
 * times as long when it is given as a string: it is measured first, then encoded unit by unit.
 */
export function encodeAnswer(answer: unknown): unknown {
  if (typeof answer !== 'string') return answer;
  if (answer === '' || !answer.isWellFormed()) return Buffer.from(answer);
  return transcode(Buffer.from(answer, 'utf16le'), 'utf16le', 'utf8');
}
