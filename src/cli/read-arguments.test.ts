import { describe, expect, it } from 'vitest';
import { readArguments } from './read-arguments.ts';

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '));

function refusalOf(line: string) {
  const reading = read(line);
  return reading.is === 'refused' ? reading.message : undefined;
}

describe('readArguments', () => {
  it('reads a command with its operands and options, in any order', () => {
    const invocation = {
      command: 'assess',
      operands: ['d.yaml'],
      asOf: '2022-10-10',
      json: true,
      lang: 'en',
    };
    for (const line of [
      'assess d.yaml --as-of 2022-10-10 --json --lang en',
      '--lang=en assess --json --as-of=2022-10-10 d.yaml',
    ]) {
      expect(read(line)).toEqual({ is: 'run', invocation });
    }
  });

  it('takes - as an operand', () => {
    expect(read('assess -')).toMatchObject({ is: 'run', invocation: { operands: ['-'] } });
  });

  it.each(['', '--help', '-h', 'assess --help', 'nonsense --help'])(
    'shows the usage for "%s"',
    (line) => {
      expect(read(line).is).toBe('help');
    },
  );

  it.each(['--version', '-v'])('shows the version for %s', (line) => {
    expect(read(line).is).toBe('version');
  });

  it('refuses an unknown command with the nearest one', () => {
    expect(refusalOf('asess d.yaml')).toEqual({
      zh: '没有命令 asess，是否指 assess？',
      en: 'There is no command asess; did you mean assess?',
    });
    expect(refusalOf('frobnicate')).toEqual({
      zh: '没有命令 frobnicate',
      en: 'There is no command frobnicate',
    });
    expect(refusalOf('--json')?.en).toBe('A command is missing');
  });

  it('refuses an option that the command does not have, with the nearest one', () => {
    expect(refusalOf('assess d --jsn')?.en).toBe(
      'assess has no option --jsn; did you mean --json?',
    );
    expect(refusalOf('list --json')?.en).toContain('list has no option --json');
    expect(refusalOf('assess d -x')?.en).toBe('assess has no option -x');
  });

  it('refuses a missing or unwanted value and an unknown language', () => {
    for (const line of [
      'assess d --as-of',
      'assess d --as-of=',
      'assess d --json=1',
      'list --lang fr',
    ]) {
      expect([line, refusalOf(line)?.en]).toEqual([line, expect.stringContaining('is written')]);
    }
  });

  it('refuses an administrator without a name or an e-mail', () => {
    for (const line of [
      'add-administrator audit --name a',
      'add-administrator audit --email a@b.c',
    ]) {
      expect([line, refusalOf(line)?.en]).toEqual([line, expect.stringContaining('Usage: zhida ')]);
    }
  });

  it('refuses too few and too many operands with the usage', () => {
    for (const line of ['assess', 'assess a b', 'explain a', 'list a b', 'check a b']) {
      expect([line, refusalOf(line)?.en]).toEqual([line, expect.stringContaining('Usage: zhida ')]);
    }
  });
});
