import { spawnSync } from 'node:child_process';

const STEPS = ['types', 'lint', 'boundaries', 'house', 'dead-code', 'catalogue'];

const failed = STEPS.filter((step) => {
  console.log(`\n── ${step}`);
  return spawnSync('npm', ['run', '--silent', step], { stdio: 'inherit' }).status !== 0;
});

if (failed.length > 0) {
  console.error(`\nfailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
