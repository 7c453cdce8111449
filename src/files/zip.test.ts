import { describe, expect, it } from 'vitest';
import { unzip } from './unzip.ts';
import { zip } from './zip.ts';

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
});
