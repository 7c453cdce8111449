import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const FUND = put(
  'fund.yaml',
  `party: { role: [fund_manager], located_in: [dalian], manager_id: M1 }
records:
  - id: r1
    kind: equity_investment
    amount: 800万元
    invested_on: 2022-03-01
    manager_id: M1
    investee: { located_in: [dalian], is_sti_enterprise: true }
`,
);

async function run(line: string, environment: Record<string, string> = {}): Promise<Outcome> {
  const reading = readArguments(line.split(' '));
  if (reading.is !== 'run') throw new Error(reading.is);
  const terminal = openTerminal({ columns: 120 }, {});
  return runCommand(reading.invocation, { environment, terminal, before: openShipped() });
}

const GROWN = put(
  'grown.yaml',
  `party: { role: [enterprise], located_in: [dalian, gaoxin] }
records:
  - { id: h, kind: recognition, subject: high_tech_enterprise, recognised_on: 2021-12-03, expires_on: 2024-12-02 }
complete: [annual_figures]
`,
);

const textOf = ({ out }: Outcome) => out.join('\n');

describe('zhida assess', () => {
  it('shows validity first, the four totals apart, then the answers with reason and article', async () => {
    const { code, out, err } = await run(`assess ${FUND} --as-of 2022-10-10`);
    const text = out.join('\n');
    expect([code, err]).toEqual([0, []]);
    expect(out[0]).toMatch(/^截至 2022-10-10 {2}有效 \d+( · |$)/);
    const order = [
      '合计（四项互不相加）',
      '可算定 ',
      '最高不超过，待核定',
      '待补充信息',
      '原文未明确',
      '预计可享',
      '暂不符合',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).toMatch(/可算定 +26万元/);
    expect(text).toMatch(/有效 +26万元 +r1 +大政发〔2017〕52号 第四十七条/);
    expect(text).toMatch(/第二十三条 技术合同补助（企业）。受益对象是企业/);
    expect(out.at(-1)).toBe('测算不作为审批依据。');
  });

  it('shows what has expired, and counts it nowhere', async () => {
    const text = textOf(await run(`assess ${FUND} --as-of 2026-01-01`));
    expect(text).toMatch(/^截至 2026-01-01 {2}已失效 \d+( · |\n)/);
    expect(text).toMatch(/可算定 +0元/);
    expect(text).toMatch(/已失效 +26万元 +r1/);
  });

  it('speaks English when asked to', async () => {
    const text = textOf(await run(`assess ${FUND} --as-of 2022-10-10 --lang en`));
    expect(text).toMatch(/^As of 2022-10-10 {2}In force/);
    expect(text).toMatch(/Computed +¥260,000/);
    expect(text).toMatch(/No basis for an approval\.$/);
  });

  it('prints JSON of exactly as_of, results, the three lists of refusals, totals, the best combination, questions and what is held', async () => {
    const { out } = await run(`assess ${FUND} --as-of 2022-10-10 --json`);
    const answer = JSON.parse(out.join('\n'));
    expect(Object.keys(answer).sort()).toEqual([
      'absent_kinds',
      'as_of',
      'combination',
      'held',
      'questions',
      'refusals',
      'refused_policies',
      'results',
      'totals',
    ]);
    expect(answer.totals.computed_fen).toBe('26000000');
  });

  it('refuses a dossier with file, line, field and what is expected', async () => {
    const file = put('bad.yaml', 'records:\n  - kind: equity_investment\n    amount: 8块\n');
    const { code, out, err } = await run(`assess ${file}`);
    expect([code, out]).toEqual([1, []]);
    expect(err[0]).toMatch(
      /^bad\.yaml:3:5 {2}records\[0\]\.amount：.*（应为：金额，如 800万元.*）$/,
    );
    expect(err.at(-1)).toBe('1 处问题');
  });

  it('refuses a file that is not there, a folder and another format', async () => {
    const words = async (file: string) => (await run(`assess ${file} --lang en`)).err[0];
    expect(await words(join(scratch, 'none.yaml'))).toMatch(/^There is no file /);
    expect(await words(scratch)).toMatch(/is a folder$/);
    expect(await words(put('a.txt', ''))).toContain('This kind of file is not known');
  });

  it('calls a wrong date wrong usage', async () => {
    const { code, err } = await run(`assess ${FUND} --as-of 2022-02-30`);
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringMatching(/^--as-of：.*没有 30 日/)]);
  });

  it('refuses a catalogue that is none', async () => {
    const { code, err } = await run(`assess ${FUND}`, { ZHIDA_CATALOGUE: scratch });
    expect(code).toBe(1);
    expect(err[0]).toContain('这里没有政策目录');
  });
});

describe('zhida path', () => {
  it('shows what is held until when, the next rungs, what they ask and what they could bring', async () => {
    const { code, out, err } = await run(`path ${GROWN} --as-of 2022-10-10`);
    const text = out.join('\n');
    expect([code, err]).toEqual([0, []]);
    expect(out[0]).toBe('截至 2022-10-10  已到 成林');
    expect(text).toMatch(/最近的一级 +\S/);
    expect(text).toMatch(/高新技术企业 +已达到 +2021-12-03 起，至 2024-12-02/);
    expect(text).toMatch(/不符合 +有可加计扣除的研发费用/);
    expect(text).toMatch(/新三板挂牌 +3 年内可能带来 最高 \d+万元/);
    expect(text).toMatch(/有效 +最高 \d+万元 {2}大政发〔2017〕52号第四十五条/);
    expect(text).toMatch(/另有要求 +挂牌条件由全国股转系统规定/);
    expect(out.at(-1)).toBe('不作为认定或审批依据。');
  });

  it('says what is over, and speaks English when asked to', async () => {
    const text = textOf(await run(`path ${GROWN} --as-of 2025-01-01 --lang en`));
    expect(text).toMatch(/^As of 2025-01-01 {2}None of the rungs is reached yet/);
    expect(text).toMatch(/Over +since 2021-12-03, until 2024-12-02/);
  });

  it('tells who is no enterprise that this is not about them', async () => {
    const text = textOf(await run(`path ${FUND} --as-of 2022-10-10`));
    expect(text).toContain('主体身份不是企业');
  });

  it('prints JSON of exactly the answer of the API', async () => {
    const answer = JSON.parse(textOf(await run(`path ${GROWN} --as-of 2022-10-10 --json`)));
    expect(Object.keys(answer).sort()).toEqual([
      'as_of',
      'is_enterprise',
      'nearest',
      'rungs',
      'stage',
      'stages',
      'worthiest',
    ]);
    expect(answer.stage).toBe('forest');
  });
});

describe('zhida explain', () => {
  it('shows conditions, facts and arithmetic of one clause', async () => {
    const text = textOf(await run(`explain dalian-2017-52/47 ${FUND} --as-of 2022-10-10`));
    expect(text).toMatch(/^第四十七条 .* {2}r1 {2}2022-03-01\n有效 {2}预计可享 {2}26万元\n/);
    expect(text).toMatch(/\n条件\n {2}符合 /);
    expect(text).toMatch(/\n所用事实\n/);
    expect(text).toMatch(/投资额 +800万元/);
    expect(text).toMatch(/\n算式\n.*500万元 × 4%/);
  });

  it('refuses a clause that is not there with the nearest', async () => {
    const { code, err } = await run(`explain dalian-2017-52/47x ${FUND} --lang en`);
    expect(code).toBe(1);
    expect(err[0]).toBe(
      'CLAUSE: There is no clause dalian-2017-52/47x (expected: dalian-2017-52/47)',
    );
  });
});

describe('zhida list, coverage, words and check', () => {
  it('lists every clause with its validity', async () => {
    const { out } = await run('list --as-of 2022-10-10');
    expect(out[0]).toMatch(/^截至 2022-10-10，\d+ 条$/);
    const lines = out.slice(1);
    expect(lines.filter((line) => !/^ {2}\S+ +[\w-]+\/[\w-]+ /.test(line))).toEqual([]);
    const city = lines.filter((line) => line.includes(' dalian-2017-52/'));
    expect(city.filter((line) => !line.startsWith('  有效'))).toEqual([]);
    expect(city).not.toEqual([]);
  });

  it('lists what a text finds, by pinyin, article or sum', async () => {
    const text = textOf(await run('list gxjs --lang en'));
    expect(text).toContain('dalian-2017-52/14a');
    expect(text).not.toContain('dalian-2017-52/42 ');
    const { out } = await run('list 第45条');
    expect(out.filter((line) => line.includes('dalian-2017-52/'))).toHaveLength(2);
    expect(await run('list qqqqq')).toEqual({ code: 1, out: [], err: ['没有条款符合“qqqqq”'] });
  });

  it('prints the coverage for people and as JSON', async () => {
    const text = textOf(await run('coverage'));
    expect(text).toMatch(/^共 \d+ 条：/);
    expect(text).toMatch(/第四十七条 +dalian-2017-52\/47/);
    const coverage = JSON.parse(textOf(await run('coverage --json')));
    expect(Object.keys(coverage)).toEqual(['clauses', 'articles', 'items']);
  });

  it('counts what was found in each document, and lists what of it has a reason', async () => {
    const { code, out } = await run('coverage');
    expect(code).toBe(0);
    const text = out.join('\n');
    expect(text).toMatch(/\n通读原文所得 632 项，0 项待办\n/);
    expect(text).toMatch(/\n {2}dalian-2017-31 +待遇 26（条款 \d+、理由 \d+）；规定 16（.*\n/);
    expect(text).toMatch(/dalian-2017-52 +ob-113 +资金投向：设立自主创新专项资金/);
    expect(text).not.toMatch(/dalian-2017-52 +dzf52-16 /);
    expect(textOf(await run('coverage --lang en'))).toMatch(/ open questions \(\d+ in clauses, /);
  });

  it('says with its exit code, of a folder too, that something is accounted for by nothing', async () => {
    const folder = join(scratch, 'gaps');
    cpSync(join(import.meta.dirname, '../../catalogue'), folder, { recursive: true });
    const items = join(folder, 'policies/dalian-2017-52/items.csv');
    expect((await run(`coverage ${folder}`)).code).toBe(0);
    writeFileSync(items, `${readFileSync(items, 'utf8')}x-1,第四条,entitlement,漏掉的\n`);
    const inside = await run(`coverage ${join(folder, 'policies')}`);
    expect([inside.code, inside.err]).toEqual([1, []]);
    expect(textOf(inside)).toMatch(/\n {2}dalian-2017-52 +x-1 +漏掉的：待办/);
    expect((await run(`coverage ${folder} --json`)).code).toBe(1);
    expect(await run(`coverage ${scratch} --lang en`)).toMatchObject({
      code: 1,
      err: [expect.stringContaining('There is no catalogue here'), 'Problems: 1'],
    });
  });

  it('looks words up in both languages, as a table and as JSON', async () => {
    const text = textOf(await run('words 高新技术企业'));
    expect(text).toMatch(/代码 +category +high_tech_enterprise +高新技术企业 +High-tech enter/);
    expect(text.split('\n').every((line) => line.includes('高新技术企业'))).toBe(true);
    const words = JSON.parse(textOf(await run('words signed --json')));
    expect(words).toContainEqual({
      is: 'fact',
      in: 'technology_contract',
      id: 'signed_on',
      name: { zh: '签订日', en: 'Signed on' },
      type: 'date',
    });
    expect((await run('words --lang en')).out.length).toBeGreaterThan(500);
  });

  it('says that a word is not there', async () => {
    expect(await run('words 没有这个词')).toEqual({
      code: 1,
      out: [],
      err: ['词汇里没有“没有这个词”'],
    });
    expect(textOf(await run('words 没有这个词 --json'))).toBe('[]');
  });

  it('reports problems of a catalogue with exit code 1', async () => {
    const { code, err } = await run(`check ${scratch}`);
    expect(code).toBe(1);
    expect(err.at(-1)).toBe('1 处问题');
  });

  it('checks the calendars of a catalogue', async () => {
    const copy = join(scratch, 'copy');
    cpSync(join(import.meta.dirname, '../../catalogue'), copy, { recursive: true });
    put(
      'copy/calendars/2022.csv',
      'date,kind,zh,en,notice\n2022-10-01,holiday,国庆节,National Day,示例\n',
    );
    const { code, err } = await run(`check ${copy}`);
    expect(code).toBe(1);
    expect(err).toEqual([
      'calendars/2022.csv:2  kind：星期六、星期日本来就休息，不必列出',
      '1 处问题',
    ]);
  });
});
