import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openShipped } from '../operations/shipped.test-kit.ts';
import { readArguments } from './read-arguments.ts';
import { type Outcome, runCommand } from './run-command.ts';
import { openTerminal } from './terminal.ts';

const scratch = mkdtempSync(join(tmpdir(), 'zhida-cli-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function put(name: string, text: string): string {
  writeFileSync(join(scratch, name), text);
  return join(scratch, name);
}

async function run(line: string, environment: Record<string, string> = {}): Promise<Outcome> {
  const reading = readArguments(line.split(' '));
  if (reading.is !== 'run') throw new Error(reading.is);
  const terminal = openTerminal({ columns: 120 }, {});
  return runCommand(reading.invocation, { environment, terminal, before: openShipped() });
}

describe('zhida import-text', () => {
  const TEXT = put(
    '示例措施.txt',
    `示例市支持虚构产业若干措施
第一条 对虚构甲、虚构乙企业，分别给予20万元、10万元补助。
第二条 本措施由虚构办公室负责解释。`,
  );

  it('tells of each article what is there and what is proposed', async () => {
    const { code, out } = await run(`import-text ${TEXT}`);
    expect([code, out[0], out[1]]).toEqual([
      0,
      '示例市支持虚构产业若干措施',
      '2 条：0 条已有条款，1 条拟出骨架',
    ]);
    expect(out[2]).toMatch(/2 +第一条 +拟 1 +虚构甲 20万元、虚构乙企业 10万元/);
    expect(out[3]).toMatch(/3 +第二条 +无给付/);
  });

  it('knows the articles that a policy has clauses for', async () => {
    const { out } = await run(`import-text ${TEXT} --policy dalian-2017-52 --json`);
    const [document] = JSON.parse(out.join('\n')).documents;
    expect(document.articles[0].link.reason).toContain('目的条款');
    expect(document.articles[0].proposals).toEqual([]);
  });

  it('writes skeletons, and none over a file that is there', async () => {
    const folder = join(scratch, 'proposed');
    const { out } = await run(`import-text ${TEXT} --propose ${folder}`);
    expect(out.at(-1)).toBe(`已写出 ${join(folder, '1-todo.md')}`);
    const again = await run(`import-text ${TEXT} --propose ${folder}`);
    expect(again.out.at(-1)).toBe(`已有 ${join(folder, '1-todo.md')}，没有改动`);
  });

  it('says what is wrong with a file', async () => {
    const { code, err } = await run(`import-text ${put('示例.odt', '示例')}`);
    expect([code, err[0]]).toEqual([1, expect.stringContaining('不认识这种文件')]);
    expect((await run(`import-text ${join(scratch, 'nowhere.txt')}`)).code).toBe(1);
  });
});
