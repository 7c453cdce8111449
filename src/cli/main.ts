#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { EXIT } from './command-line.ts';
import { readArguments } from './read-arguments.ts';
import { openTerminal } from './terminal.ts';
import { VERSION } from './version.ts';

// Keeps compiled modules between runs: a command starts in half the time.
enableCompileCache();

// The reader of a pipe may leave early (`zhida list | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const terminal = openTerminal(process.stdout, process.env);
const reading = readArguments(process.argv.slice(2));
switch (reading.is) {
  case 'version':
    print([VERSION], []);
    break;
  case 'help': {
    const { writeHelp } = await import('./write-help.ts');
    print(writeHelp(reading.lang, terminal), []);
    break;
  }
  case 'refused': {
    const hint = reading.lang === 'zh' ? '用法见 zhida --help' : 'See zhida --help';
    print([], [reading.message[reading.lang], hint]);
    process.exitCode = EXIT.usage;
    break;
  }
  case 'run': {
    const { runCommand } = await import('./run-command.ts');
    const outcome = await runCommand(reading.invocation, { environment: process.env, terminal });
    print(outcome.out, outcome.err);
    process.exitCode = outcome.code;
    break;
  }
}

function print(out: readonly string[], err: readonly string[]): void {
  if (out.length > 0) process.stdout.write(`${out.join('\n')}\n`);
  if (err.length > 0) process.stderr.write(`${err.join('\n')}\n`);
}
