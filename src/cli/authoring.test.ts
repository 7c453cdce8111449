import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeProblem } from '../operations/index.ts';
import { checkCatalogue } from '../rules/index.ts';
import {
  clauseWith,
  headWith,
  knownKeys,
  readGuide,
  readPractice,
  sheetsOf,
  writePractice,
} from './authoring.test-kit.ts';
import { runCommand } from './run-command.ts';
import { openTerminal } from './terminal.ts';

const GUIDES = [
  { name: 'AUTHORING.zh-CN.md', lang: 'zh', sound: '没有问题' },
  { name: 'AUTHORING.md', lang: 'en', sound: 'no problem' },
] as const;

async function check(practice: Parameters<typeof writePractice>[0], lang: 'zh' | 'en') {
  const folder = writePractice(practice);
  const terminal = openTerminal({ columns: 120 }, {});
  const invocation = {
    command: 'check',
    operands: [folder],
    asOf: undefined,
    database: undefined,
    home: undefined,
    json: false,
    lang,
  };
  try {
    return await runCommand({ ...invocation, command: 'check' }, { environment: {}, terminal });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where keys of the head stand. */
const IN_HEAD: ReadonlySet<string> = new Set(['head', 'in force', 'undertaking']);

/** The kinds of awards or limits anywhere in some rules. */
function kindsIn(key: 'award' | 'limit', value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Record<string, unknown>)[key];
  const inner = Object.values(value).flatMap((one) => kindsIn(key, one));
  return typeof own === 'string' ? [own.replace('_', '-'), ...inner] : inner;
}

describe.each(GUIDES)('docs/$name', ({ name, lang, sound }) => {
  const guide = readGuide(name);
  const { policy } = guide;

  it('shows what the check says of the clause as first written', async () => {
    const { code, err } = await check({ policy, clause: guide.draft }, lang);
    expect(err.join('\n')).toBe(guide.said);
    expect(code).toBe(1);
  });

  it('ends with a clause that checks clean', async () => {
    const { code, out, err } = await check({ policy, clause: guide.finished }, lang);
    expect([code, err]).toEqual([0, []]);
    expect(out.at(-1)).toContain(sound);
  });

  it('shows mistakes that are refused in the words shown', () => {
    expect(guide.mistakes.length).toBeGreaterThan(8);
    for (const { wrong, right, complaint } of guide.mistakes) {
      expect(guide.finished).toContain(right);
      const text = guide.finished.replace(right, () => wrong);
      const { catalogue, problems } = readPractice(guide, { clause: text });
      const found = problems.length > 0 ? problems : checkCatalogue(catalogue);
      expect(found.map((problem) => writeProblem(problem, lang)).join('\n')).toContain(complaint);
    }
  });

  it('shows a determination that a dossier takes', () => {
    const clause = guide.finished.replace(
      /\n {2}- \{ id: c1/u,
      (at) => `\n  - ${guide.determination}${at}`,
    );
    expect(clause).toContain('approved: 20万元');
    const { catalogue, problems } = readPractice(guide, { clause });
    const inGiven = checkCatalogue(catalogue).filter(({ field }) => field.startsWith('given'));
    expect([...problems, ...inGiven]).toEqual([]);
  });

  it('shows lines that the language reads, every award and limit among them', () => {
    expect(guide.lines.length).toBeGreaterThan(30);
    const others = { five: clauseWith('award: 1元', '5'), six: clauseWith('award: 1元', '6') };
    const lines = guide.lines.map((line, index) => [line, clauseWith(line, `line-${index}`)]);
    const { catalogue, problems } = readPractice(guide, {
      ...others,
      ...Object.fromEntries(lines),
    });
    expect(problems).toEqual([]);
    for (const of of ['award', 'limit'] as const) {
      expect([...new Set(kindsIn(of, catalogue.clauses))].sort()).toEqual(sheetsOf(of));
    }
  });

  it('names every key that the reader takes, those of the head in a line of its table', () => {
    const named = (code: string) => (key: string) =>
      new RegExp(`(?:^|[{ ])${key}(?::|$)`, 'mu').test(code);
    for (const [place, keys] of knownKeys(guide)) {
      expect([place, keys.length > 1]).toEqual([place, true]);
      const code = IN_HEAD.has(place) ? guide.heads.join('\n') : guide.code;
      expect([place, keys.filter((key) => !named(code)(key))]).toEqual([place, []]);
    }
  });

  it('names every column of the example table that is no fact', () => {
    const clause = guide.draft.replace(/^(\| (?:example|例) \|)[^|]*/mu, '$1 zz ');
    const [unknown] = readPractice(guide, { clause }).problems;
    const [, ...columns] = unknown?.expected?.en.split('kind.fact, ').at(-1)?.split(', ') ?? [];
    expect(columns.length).toBeGreaterThan(6);
    const named = lang === 'en' ? columns : ['已领', '本笔已付', '基准日', '读法', '同一事项'];
    const [row = ''] = /^\| `Examples` \|.*$/mu.exec(guide.text) ?? [];
    expect(named.filter((column) => !row.includes(column))).toEqual([]);
  });

  it('shows lines of a head that are read, one by one and together', () => {
    const together = guide.heads.reduce(headWith, policy);
    for (const head of [...guide.heads.map((line) => headWith(policy, line)), together])
      expect([head, readPractice({ policy: head }, {}).problems]).toEqual([head, []]);
  });

  it('shows lines of front matter that are read', () => {
    expect(guide.fronts.length).toBe(4);
    const text = clauseWith('award: 1元', '2')
      .replace(/^(?:for each|counted on|authority): .*\n/gmu, '')
      .replace('award: 1元', 'require: {}');
    for (const concern of guide.fronts.filter((line) => line.startsWith('restricted: '))) {
      const lines = guide.fronts.filter((line) => !line.startsWith('restricted: '));
      const front = [...lines, concern].join('\n');
      const clause = text.replace('beneficiary: ', `${front}\nbeneficiary: `);
      const { catalogue, problems } = readPractice(guide, { clause });
      expect(problems).toEqual([]);
      expect(catalogue.clauses).toMatchObject([{ kind: 'party', authority: 'service' }]);
    }
  });

  it('shows items of which one is missed, and then none', async () => {
    const [first = '', ofHead = '', mended = ''] = guide.covers;
    const practice = (covers: string, question: string) => ({
      policy: headWith(policy, ofHead),
      clause: guide.finished
        .replace('beneficiary: ', `${covers}\nbeneficiary: `)
        .replace('\n- “', `\n- ${question}“`),
      items: guide.items,
    });
    const missed = await check(practice(first, ''), lang);
    expect([missed.code, missed.err.join('\n')]).toEqual([1, guide.gap]);
    const whole = await check(practice(mended, `${guide.mark} `), lang);
    expect([whole.code, whole.err]).toEqual([0, []]);
  });
});

it('the guides in both languages come to the same clause', () => {
  const [zh, en] = GUIDES.map(({ name }) => {
    const guide = readGuide(name);
    const { catalogue } = readPractice(guide, { clause: guide.finished });
    return catalogue.clauses.map(({ variants, ...clause }) => ({
      id: clause.id,
      title: clause.title,
      kind: clause.kind,
      countedOn: clause.countedOn,
      examples: clause.examples.length,
      variants: variants.map(({ require, ...rest }) => ({
        ...rest,
        require: require.map(({ label, test }) => ({ label, test })),
      })),
    }));
  });
  expect(zh?.length).toBe(1);
  expect(en).toEqual(zh);
});
