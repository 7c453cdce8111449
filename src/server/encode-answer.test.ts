import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeAnswer } from './encode-answer.ts';

describe('encodeAnswer', () => {
  it('gives the bytes that Buffer.from gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(encodeAnswer(text)).toEqual(Buffer.from(text));
      }),
    );
  });

  it('gives them for a long Chinese text too', () => {
    const long = '惠企政策兑现 '.repeat(100_000);
    expect(encodeAnswer(long)).toEqual(Buffer.from(long));
  });

  it('hands on what is no text', () => {
    const bytes = Buffer.from('x');
    expect([encodeAnswer(bytes), encodeAnswer(undefined)]).toEqual([bytes, undefined]);
  });
});
