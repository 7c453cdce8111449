import { execFileSync } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const MODULE = join(import.meta.dirname, 'step-back.ts');

describe('stepping back', () => {
  it('lets everything else go first, with every thread that there is', () => {
    const program = `
      import { readdirSync, readFileSync } from 'node:fs';
      import { getPriority } from 'node:os';
      import { gzip } from 'node:zlib';
      import { stepBack } from ${JSON.stringify(MODULE)};
      gzip('there are threads before', () => {
        const before = getPriority();
        stepBack();
        gzip('and after', () => {
          const threads = process.platform === 'linux' ? readdirSync('/proc/self/task') : [0];
          console.log(JSON.stringify([before, threads.map((one) => getPriority(Number(one)))]));
        });
      });`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', program]);
    const [before, after] = JSON.parse(String(said)) as [number, number[]];
    expect(before).toBeLessThan(constants.priority.PRIORITY_LOW);
    expect(new Set(after)).toEqual(new Set([constants.priority.PRIORITY_LOW]));
    expect(after.length).toBeGreaterThan(process.platform === 'linux' ? 4 : 0);
  });
});
