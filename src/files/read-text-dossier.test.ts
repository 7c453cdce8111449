import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTextDossier } from './read-text-dossier.ts';

function inputOf(text: string): unknown {
  const reading = readTextDossier('d.yaml', text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.input;
}

function problemsOf(text: string) {
  const reading = readTextDossier('d.yaml', text);
  if (reading.ok) throw new Error('was read');
  return reading.problems;
}

describe('readTextDossier', () => {
  it('keeps decimals, long numbers and leading zeros as their source text', () => {
    const text = 'a: 0.1\nb: 1.10\nc: 12345678901234567890\nd: 0012\ne: 1e3\nf: 42\ng: -7\nh: 0x1F';
    expect(inputOf(text)).toEqual({
      a: '0.1',
      b: '1.10',
      c: '12345678901234567890',
      d: '0012',
      e: '1e3',
      f: 42,
      g: -7,
      h: '0x1F',
    });
  });

  it('leaves dates and yes as text', () => {
    expect(inputOf('on: 2022-03-01\nx: yes\ny: true')).toEqual({
      on: '2022-03-01',
      x: 'yes',
      y: true,
    });
  });

  it('reads JSON, indented with tabs too', () => {
    expect(inputOf('{\n\t"records": [\n\t\t{"id": "r1", "share": 0.10}\n\t]\n}')).toEqual({
      records: [{ id: 'r1', share: '0.10' }],
    });
  });

  it('reads whatever JSON.stringify writes of whole numbers and texts', () => {
    const value = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie('json'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).json;
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value, { noNullPrototype: true }), (json) => {
        expect(inputOf(JSON.stringify(json))).toEqual(json);
      }),
    );
  });

  it('finds the line and column of a field, or of what holds it', () => {
    const reading = readTextDossier('d.yaml', 'records:\n  - id: r1\n    amount: 8\n');
    if (!reading.ok) throw new Error('refused');
    const message = { zh: '错', en: 'wrong' };
    expect(reading.locate({ field: 'records[0].amount', message })).toEqual({
      field: 'records[0].amount',
      message,
      file: 'd.yaml',
      line: 3,
      column: 5,
    });
    expect(reading.locate({ field: 'records[0].missing', message })).toMatchObject({ line: 2 });
    expect(reading.locate({ field: 'nowhere', message })).toMatchObject({ line: 1, column: 1 });
  });

  it('reads as many keys as a file holds without holding each against every other', () => {
    const keys = Array.from({ length: 40_000 }, (_, place) => `k${place}: 1`);
    const began = performance.now();
    const reading = readTextDossier('d.yaml', [...keys, 'k7: 1'].join('\n'));
    expect(reading).toMatchObject({ ok: false, problems: [{ line: 40_001, column: 1 }] });
    // It took half a minute; a busy machine has ten times what it takes now.
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('refuses a key given twice, with its place', () => {
    expect(problemsOf('party:\n  role: fund\n  role: bank\n')).toMatchObject([
      { file: 'd.yaml', line: 3, column: 3, message: { zh: '同一个键写了两次' } },
    ]);
  });

  it('refuses anchors, aliases and merges, so that nothing multiplies', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'
        .split('')
        .map((key, index) => `${key}: &${key} [*${'abcdefghi'[index]}, *${'abcdefghi'[index]}]`),
    ].join('\n');
    const problems = problemsOf(bomb);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ message }) => message.en.includes('anchors'))).toBe(true);
  });

  it('refuses tags of its own and keys that are not plain', () => {
    expect(problemsOf('a: !js x')[0]?.message.en).toContain('no tags');
    expect(problemsOf('? {a: 1}\n: 2')[0]?.message.en).toContain('plain name');
  });

  it('refuses what is nested too deeply, closed or not', () => {
    expect(problemsOf(`a: ${'['.repeat(50)}${']'.repeat(50)}`)[0]?.message.zh).toContain(
      '嵌套过深',
    );
    expect(problemsOf('['.repeat(100_000)).length).toBeGreaterThan(0);
  });

  it('takes a key named __proto__ as any other', () => {
    const input = inputOf('__proto__: { admin: true }') as object;
    expect(Object.keys(input)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const reading = readTextDossier('d.yaml', text);
        expect(reading.ok || reading.problems.length > 0).toBe(true);
      }),
    );
  });
});
