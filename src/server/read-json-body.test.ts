import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateJsonError } from './locate-json-error.ts';
import { readJsonBody } from './read-json-body.ts';
import { RequestProblem } from './request-problem.ts';

const read = (text: string) => readJsonBody(Buffer.from(text));

function problemOf(body: string | Buffer) {
  try {
    readJsonBody(Buffer.from(body));
  } catch (error) {
    if (error instanceof RequestProblem) return { status: error.statusCode, ...error.problem };
    throw error;
  }
  throw new Error('was read');
}

const wholeJson = fc
  .letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'binary' }),
      fc.maxSafeInteger().filter((value) => Math.abs(value) < 1e15),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('json'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }))
  .json.filter((value) => !/__proto__|\\u0000|\\ud[89a-f]/.test(JSON.stringify(value)));

describe('readJsonBody', () => {
  it('reads what JSON.parse reads, where numbers are whole', () => {
    fc.assert(
      fc.property(wholeJson, fc.constantFrom(undefined, 2), (json, indent) => {
        const text = JSON.stringify(json, null, indent);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('keeps every digit of a decimal, and text that looks like one', () => {
    const digits = fc.stringMatching(/^-?(?:0|[1-9]\d{0,20})\.\d{1,20}(?:[eE][+-]?\d{1,3})?$/);
    fc.assert(
      fc.property(digits, wholeJson, (number, other) => {
        const text = `{"a":${number},"b":[${number}],"c":"${number}","d":${JSON.stringify(other)}}`;
        expect(read(text)).toEqual({
          a: number,
          b: [number],
          c: number,
          d: JSON.parse(JSON.stringify(other)),
        });
      }),
    );
  });

  it('keeps whole numbers that a double cannot hold, and exponents, as text', () => {
    expect(read('[123456789012345, 1234567890123456, 1e400, 1.0, 1E3]')).toEqual([
      123456789012345,
      '1234567890123456',
      '1e400',
      '1.0',
      '1E3',
    ]);
  });

  it('takes an empty body as none and drops a byte order mark', () => {
    expect(read('')).toBeUndefined();
    expect(read('\uFEFF{}')).toEqual({});
  });

  it('refuses a null character and half a surrogate pair, in a value or a key', () => {
    for (const text of [
      '"\\u0000"',
      '["\\uD800"]',
      '{"a\\udc00": 1}',
      '{"a": {"b": ["x\\u0000y"]}}',
    ]) {
      expect(problemOf(text)).toMatchObject({ status: 400, field: '' });
    }
    expect(read('"\\uD83D\\uDE00"')).toBe('😀');
    expect(read('"\\\\u0000"')).toBe('\\u0000');
  });

  it('refuses nesting beyond 32 levels and stands a hundred thousand', () => {
    expect(read(`${'['.repeat(32)}${']'.repeat(32)}`)).toBeInstanceOf(Array);
    for (const depth of [33, 100_000]) {
      const arrays = `${'['.repeat(depth)}1.5${']'.repeat(depth)}`;
      expect(problemOf(arrays)).toMatchObject({ status: 400, message: { zh: '嵌套过深' } });
      const objects = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
      expect(problemOf(objects)).toMatchObject({ status: 400, message: { zh: '嵌套过深' } });
    }
  });

  it('refuses a key that objects would swallow, however it is written', () => {
    for (const key of ['__proto__', '\\u005f_proto__']) {
      expect(problemOf(`{"a":{"${key}":1}}`)).toMatchObject({ message: { en: /__proto__/ } });
    }
  });

  it('refuses broken UTF-8', () => {
    expect(problemOf(Buffer.from([0x7b, 0xff, 0x7d]))).toMatchObject({
      status: 400,
      message: { en: 'The body is not UTF-8' },
    });
  });

  it('says in which line and column the JSON breaks', () => {
    expect(problemOf('{\n  "a": 1,\n  "b": tru\n}')).toMatchObject({ line: 3, column: 8 });
    expect(problemOf('{"a" 1}')).toMatchObject({ line: 1, column: 6 });
  });
});

describe('locateJsonError', () => {
  it.each([
    ['abc', 1, 1],
    ['{"a":}', 1, 6],
    ['[1,]', 1, 4],
    ['{"a":1,}', 1, 8],
    ['{"a":1}}', 1, 8],
    ['[1 2]', 1, 4],
    ['"\\x"', 1, 1],
    ['[01]', 1, 3],
    ['{a:1}', 1, 2],
    ['{"a":1', 1, 7],
    ['', 1, 1],
    ['\n\n  ]', 3, 3],
  ])('%j breaks at line %i, column %i', (text, line, column) => {
    expect(locateJsonError(text)).toEqual({ line, column });
  });

  it('finds the end of whatever was cut short', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
        const text = JSON.stringify({ numbers }).slice(0, -1);
        expect(locateJsonError(text)).toEqual({ line: 1, column: text.length + 1 });
      }),
    );
  });

  it('stands a text of two million characters in one string', () => {
    const text = `["${'x'.repeat(2_000_000)}",`;
    expect(locateJsonError(text)).toEqual({ line: 1, column: text.length + 1 });
  });
});
