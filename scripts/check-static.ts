import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The longest first, so that none of the processors is left with a long one at the end. */
const STEPS = ['types', 'lint', 'catalogue', 'boundaries', 'dead-code', 'house'];

const waiting = [...STEPS];
const failed: string[] = [];
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));

if (failed.length > 0) {
  console.error(`\nfailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}

/** Takes one step after the other until none waits. */
async function work(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const { said, passed, seconds } = await run(step);
    console.log(`\n── ${step}, ${seconds} s\n${said.trimEnd()}`);
    if (!passed) failed.push(step);
  }
}

/** Runs a step and gives what it said, so that steps beside each other do not mix their words. */
function run(step: string) {
  const begun = performance.now();
  const child = spawn('npm', ['run', '--silent', step], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return new Promise<{ said: string; passed: boolean; seconds: number }>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      const seconds = Math.round((performance.now() - begun) / 1_000);
      resolve({ said, passed: code === 0, seconds });
    });
  });
}
