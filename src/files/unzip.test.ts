import { deflateRawSync } from 'node:zlib';
import { CFB } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzip } from './unzip.ts';
import { workbookOf } from './workbook.test-kit.ts';

const all = () => true;

function zipOf(name: string, bytes: Uint8Array, compression = true): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${name}`, bytes);
  return CFB.write(container, { fileType: 'zip', type: 'buffer', compression }) as Uint8Array;
}

describe('unzip', () => {
  it('gives back what was packed, compressed or not', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 2_000 }),
        fc.boolean(),
        (bytes, compression) => {
          const entries = unzip(
            zipOf('a.xml', bytes, compression),
            (name) => name === 'a.xml',
            10,
            9_999,
          );
          expect(entries?.map((entry) => [...entry.bytes])).toEqual([[...bytes]]);
        },
      ),
    );
  });

  it('stops at the budget, whatever size the archive declares', () => {
    const archive = Buffer.from(zipOf('a.xml', new Uint8Array(5_000_000)));
    expect(archive.length).toBeLessThan(100_000);
    const entry = archive.indexOf(Buffer.from('PK\u0001\u0002'));
    archive.writeUInt32LE(10, entry + 24);
    expect(unzip(archive, all, 10, 1_000_000)).toBeUndefined();
  });

  it('counts all entries together', () => {
    const archive = workbookOf({ a: [['x']], b: [['y']] });
    const entries = unzip(archive, all, 100, 1_000_000) ?? [];
    const total = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(unzip(archive, all, 100, total)).toHaveLength(entries.length);
    expect(unzip(archive, all, 100, total - 1)).toBeUndefined();
    expect(unzip(archive, all, entries.length - 1, total)).toBeUndefined();
  });

  it('refuses anything else without throwing', () => {
    const archive = Buffer.from(zipOf('a.xml', deflateRawSync(Buffer.alloc(300, 'x'))));
    fc.assert(
      fc.property(fc.nat(archive.length - 1), fc.nat(255), (at, byte) => {
        const damaged = Buffer.from(archive);
        damaged[at] = byte;
        const entries = unzip(damaged, all, 10, 10_000);
        expect(entries === undefined || entries.length <= 10).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(unzip(bytes, all, 10, 10_000)).toBeUndefined();
      }),
    );
  });
});
