import { describe, expect, it } from 'vitest';
import { checkHouse } from './check-house.ts';
import { writeTree } from './write-tree.test-kit.ts';

const check = (files: Record<string, string>) => checkHouse(writeTree(files));
const lines = (count: number) => 'export {};\n'.repeat(count);

describe('the tidy test', () => {
  it('lets a tidy tree through and counts its files', () => {
    const files = {
      'src/values/money.ts':
        '/** Not Date.now(), not https://example.org. */\nexport const fen = 1n;\n',
      'src/store/migrations/0001_first-tables.ts': 'export const up = 1;\n',
      'src/web/service-guide.tsx':
        "export function ServiceGuide() {}\nconst article = '第' + n + '条';\n",
      'src/web/zh.json': '{ "agency": "科技中介机构" }\n',
      'src/rules/long.ts': lines(300),
      'bench/engines/node_modules/@scope/Engine.cjs': '',
      'catalogue/vocabulary/party.yaml': 'dalian: 大连\n',
    };
    expect(check(files)).toEqual({ files: 5, violations: [] });
  });

  it('fails when it has read nothing', () => {
    expect(check({ 'readme.txt': '' })).toEqual({ files: 0, violations: ['no file was read'] });
  });

  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'a file of 301 lines',
      'src/rules/a.ts',
      lines(301),
      'src/rules/a.ts: 301 lines, more than 300',
    ],
    [
      'a long test',
      'src/rules/a.test.ts',
      lines(301),
      'src/rules/a.test.ts: 301 lines, more than 300',
    ],
    [
      'a vague folder',
      'src/web/utils/a.ts',
      '',
      'src/web/utils/a.ts: a folder named utils says nothing about what it holds',
    ],
    [
      'a file in camel case',
      'src/web/homePage.tsx',
      '',
      'src/web/homePage.tsx: homePage is not in kebab-case',
    ],
    [
      'a folder in capitals',
      'src/web/Pages/a.ts',
      '',
      'src/web/Pages/a.ts: Pages is not in kebab-case',
    ],
    [
      'a Service',
      'src/cli/a.ts',
      'export class CaseService {}\n',
      'src/cli/a.ts: CaseService: name what it does, not Service or Manager',
    ],
    [
      'a renamed Manager',
      'src/cli/a.ts',
      'export { a as caseManager };\n',
      'src/cli/a.ts: caseManager: name what it does, not Service or Manager',
    ],
    [
      'a clock in the core',
      'src/rules/a.ts',
      '\nconst t = new Date();\n',
      'src/rules/a.ts:2: new Date() in the core: take it as an argument',
    ],
    [
      'chance in the core',
      'src/values/a.ts',
      'Math.random();\n',
      'src/values/a.ts:1: Math.random in the core: take it as an argument',
    ],
    [
      'a city',
      'src/web/a.tsx',
      '\n\n<p>大连市</p>\n',
      'src/web/a.tsx:3: 大连 belongs to the catalogue',
    ],
    [
      'a city in English',
      'src/web/en.json',
      '{ "city": "Dalian" }\n',
      'src/web/en.json:1: Dalian belongs to the catalogue',
    ],
    [
      'an article',
      'src/rules/a.ts',
      '// 第四十七条\n',
      'src/rules/a.ts:1: 第四十七条 belongs to the catalogue',
    ],
    [
      'an article in English',
      'src/rules/a.ts',
      '// article 202\nconst a = `Article 47`;\n',
      'src/rules/a.ts:2: Article 47 belongs to the catalogue',
    ],
    [
      'a document',
      'src/rules/a.ts',
      "const d = '〔2017〕52号';\n",
      'src/rules/a.ts:1: 〔2017〕52号 belongs to the catalogue',
    ],
    [
      'code in the catalogue',
      'catalogue/policies/a.test.ts',
      '',
      'catalogue/policies/a.test.ts: the catalogue holds no code',
    ],
  ];

  it.each(cases)('refuses %s', (_title, path, text, violation) => {
    expect(check({ 'src/values/fen.ts': '', [path]: text }).violations).toEqual([violation]);
  });

  it('lets tests name policies', () => {
    expect(check({ 'src/rules/a.test.ts': "const title = '第四十七条';\n" }).violations).toEqual(
      [],
    );
  });
});
