import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unzip } from './unzip.ts';
import { openZip, zip } from './zip.ts';

const FILES = [
  { name: '读我.txt', bytes: Buffer.from('示例'.repeat(500)) },
  { name: 'files/empty', bytes: Buffer.alloc(0) },
];

describe('an archive', () => {
  it('gives back what was put in, under Chinese names too', () => {
    const found = unzip(zip(FILES), () => true, 10, 100_000) ?? [];
    expect(found.map(({ name, bytes }) => [name, Buffer.from(bytes)])).toEqual(
      FILES.map(({ name, bytes }) => [name, bytes]),
    );
    expect(zip(FILES).length).toBeLessThan(500);
  });

  it('is the same whenever it is made', () => {
    expect(zip(FILES)).toEqual(zip(FILES));
  });

  const stored = (name: string, content: Buffer, pieces: readonly Buffer[] = [content]) => ({
    ...{ name, size: content.length, crc: crc32(content) },
    async *read() {
      yield* pieces;
    },
  });
  const whole = async (parts: Parameters<typeof openZip>[0]) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of openZip(parts).bytes()) pieces.push(piece);
    return Buffer.concat(pieces);
  };

  it('is written as its contents are read, as long as it said', async () => {
    const content = Buffer.from('示例'.repeat(5_000));
    const parts = [
      ...FILES,
      stored('files/大.pdf', content, [content.subarray(0, 7), content.subarray(7)]),
    ];
    const archive = await whole(parts);
    expect(archive.length).toBe(openZip(parts).size);
    const found = unzip(archive, () => true, 10, 100_000) ?? [];
    expect(found.map(({ name, bytes }) => [name, Buffer.from(bytes)])).toEqual([
      ...FILES.map(({ name, bytes }) => [name, bytes]),
      ['files/大.pdf', content],
    ]);
    expect(await whole(FILES)).toEqual(Buffer.from(zip(FILES)));
  });

  it('has no end where a content breaks off, grows, changes or cannot be read', async () => {
    const content = Buffer.from('abcdef');
    const broken = {
      ...stored('x', content),
      // biome-ignore lint/correctness/useYield: it fails before
      async *read(): AsyncGenerator<Uint8Array> {
        throw new Error('gone');
      },
    };
    for (const part of [
      stored('x', content, [content.subarray(0, 3)]),
      stored('x', content, [content, content]),
      stored('x', content, [Buffer.from('abcdeX')]),
      broken,
    ]) {
      const pieces: Uint8Array[] = [];
      const reading = (async () => {
        for await (const piece of openZip([...FILES, part]).bytes()) pieces.push(piece);
      })();
      await expect(reading).rejects.toThrow(/changed while it was read|gone/u);
      expect(unzip(Buffer.concat(pieces), () => true, 10, 100_000)).toBeUndefined();
    }
  });
});
