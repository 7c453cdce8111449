import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { buildTestApp, soundDossier } from './app.test-kit.ts';

const app = await buildTestApp();
afterAll(() => app.close());

type Json = unknown;

const strangeKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'party.role',
  '',
  '金额',
  'records',
  'id',
  'kind',
  'amount',
);
const strangeValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    -0,
    1e308,
    2 ** 53,
    -1,
    0.1,
    '',
    ' ',
    '[object Object]',
    [],
    {},
  ),
  fc.constantFrom(
    '99999999999999999999万元',
    '-5',
    '1e999',
    '2022-02-30',
    '0000-00-00',
    'NaN',
    '٣',
  ),
  fc.string({ unit: 'binary' }),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.jsonValue(),
);
const deep = fc
  .integer({ min: 1, max: 3_000 })
  .map((depth) => `{"dossier":${'{"party":'.repeat(depth)}1${'}'.repeat(depth)}}`);

/** Every place in a value, as a path of keys. */
function pathsOf(value: Json, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

function replaced(
  value: Json,
  [key, ...rest]: readonly string[],
  change: (part: Json) => Json,
): Json {
  if (key === undefined) return change(value);
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const parts = copy as Record<string, Json>;
  parts[key] = replaced(parts[key], rest, change);
  return copy;
}

const sound = { dossier: soundDossier, as_of: '2022-10-10' };
const place = fc.constantFrom(...pathsOf(sound));
const wrongValue = fc
  .tuple(place, strangeValue)
  .map(([path, value]) => JSON.stringify(replaced(sound, path, () => value)) ?? '');
const wrongKey = fc.tuple(place, strangeKey, strangeValue).map(([path, key, value]) =>
  JSON.stringify(
    replaced(sound, path, (part) => {
      if (typeof part !== 'object' || part === null || Array.isArray(part)) return { [key]: value };
      return Object.defineProperty({ ...part }, key, { value, enumerable: true });
    }),
  ),
);
const cutShort = fc
  .nat(JSON.stringify(sound).length - 1)
  .map((length) => JSON.stringify(sound).slice(0, length));
const hugeNumber = fc
  .stringMatching(/^-?[1-9]\d{0,400}(?:\.\d{1,50})?(?:e[+-]?\d{1,5})?$/)
  .map((number) => JSON.stringify(sound).replace('"800万元"', number));
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const damaged = fc.tuple(fc.nat(JSON.stringify(sound).length), fc.nat(255)).map(([at, byte]) => {
  const body = Buffer.from(JSON.stringify(sound));
  body[at] = byte;
  return body;
});

const body = fc.oneof(
  fc.json(),
  fc.string(),
  wrongValue,
  wrongKey,
  cutShort,
  hugeNumber,
  deep,
  bytes,
  damaged,
);

async function answerTo(url: string, payload: string | Buffer) {
  const headers = { 'content-type': 'application/json' };
  return app.inject({ method: 'POST', url, payload, headers });
}

describe('any body', () => {
  it('is assessed or refused with problems in both languages, never an error of the server', async () => {
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(body, async (payload) => {
        const answer = await answerTo('/api/assess', payload);
        seen.add(answer.statusCode);
        if (answer.statusCode === 200) return;
        expect([400, 422]).toContain(answer.statusCode);
        const { problems } = answer.json().data;
        expect(problems.length).toBeGreaterThan(0);
        for (const { field, message } of problems) {
          expect(field).toBeTypeOf('string');
          expect(message.zh.length * message.en.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1_500 },
    );
    expect([...seen].sort()).toEqual([200, 400, 422]);
  });

  it('is never an error of the server for the typed client either', async () => {
    const wrapped = body.map((payload) =>
      typeof payload === 'string' ? `{"json":${payload},"meta":[]}` : payload,
    );
    const withMeta = fc
      .tuple(fc.jsonValue(), fc.jsonValue())
      .map((pair) => JSON.stringify({ json: { dossier: pair[0] }, meta: pair[1] }));
    const types = fc
      .tuple(fc.integer({ min: -1, max: 9 }), fc.array(strangeKey))
      .map(([type, path]) => JSON.stringify({ json: sound, meta: [[type, ...path]] }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(wrapped, withMeta, types), async (payload) => {
        const { statusCode } = await answerTo('/rpc/assessDossier', payload);
        expect(statusCode).toBeLessThan(500);
      }),
      { numRuns: 500 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('is never an error of the server as a file', async () => {
    const name = fc.constantFrom('d.yaml', 'd.json', 'd.xlsx', 'd', '', '../d.yaml');
    await fc.assert(
      fc.asyncProperty(name, body, async (file, content) => {
        const form = new FormData();
        form.append(
          'file',
          new File([typeof content === 'string' ? content : Uint8Array.from(content)], file),
        );
        const request = new Response(form);
        const answer = await app.inject({
          method: 'POST',
          url: '/api/dossiers/read',
          payload: Buffer.from(await request.arrayBuffer()),
          headers: { 'content-type': request.headers.get('content-type') ?? '' },
        });
        expect([200, 400, 422]).toContain(answer.statusCode);
      }),
      { numRuns: 300 },
    );
  });

  it('is never an error of the server as a query', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webQueryParameters(), fc.webSegment(), async (query, segment) => {
        for (const path of [`clauses?${query}`, `clauses?as_of=${query}`, `clauses/${segment}/1`]) {
          const { statusCode } = await app.inject(`/api/${path}`);
          expect(statusCode).toBeLessThan(500);
        }
      }),
    );
  });
});
