import { type Day, dayOf } from '../values/index.ts';
import type { Assessment, Result } from './answer.ts';
import { createAssessor } from './assess/assessor.ts';
import { readCatalogue } from './catalogue/read-catalogue.ts';
import type { Catalogue, SourceFile } from './catalogue/types.ts';
import { readDossier } from './dossier/read-dossier.ts';
import { findResult } from './find-result.ts';

/** A tiny vocabulary for sheets and unit tests: projects, the public money they got, decisions. */
const VOCABULARY = `party:
  zh: 主体
  en: Party
  facts:
    role: { zh: 身份, en: Role, codes: role }
    group_id: { zh: 集团编号, en: Group id, type: text }
    staff: { zh: 职工人数, en: Staff, type: integer }
    listed: { zh: 已上市, en: Listed, type: boolean }
kinds:
  project:
    zh: 项目
    en: Project
    dated: done_on
    facts:
      done_on: { zh: 完成日, en: Done on, type: date }
      amount: { zh: 投入额, en: Amount, type: money }
      raised_usd: { zh: 美元融资额, en: Raised in dollars, type: money USD }
      level: { zh: 级别, en: Level, code: level }
      tags: { zh: 标签, en: Tags, codes: tag }
      growth: { zh: 增速, en: Growth, type: rate }
      area: { zh: 面积, en: Area, type: number }
      count: { zh: 项数, en: Count, type: integer }
      first: { zh: 首次, en: First, type: boolean }
      owner_id: { zh: 业主编号, en: Owner id, type: text }
      buyer: { zh: 买方, en: Buyer, facts: { level: { zh: 级别, en: Level, code: level } } }
  figures:
    zh: 年度数据
    en: Yearly figures
    dated: year
    facts:
      year: { zh: 年度, en: Year, type: integer }
      expense: { zh: 研发费用, en: Expense, type: money }
  grant:
    zh: 到位资金
    en: Public money
    dated: came_on
    facts:
      came_on: { zh: 到位日, en: Came on, type: date }
      owner_id: { zh: 业主编号, en: Owner id, type: text }
      source: { zh: 来源, en: Source, code: level }
      sum: { zh: 到位额, en: Sum, type: money }
  determination:
    zh: 核定
    en: Determination
    dated: determined_on
    facts:
      clause: { zh: 核定的条款, en: Clause determined, type: text }
      record: { zh: 核定的记录, en: Record determined, type: text }
      tier: { zh: 档次, en: Tier, code: tier }
      determined_on: { zh: 核定日, en: Determined on, type: date }
      approved: { zh: 核定额, en: Amount approved, type: money }
`;

const LISTS = `list,code,zh,en
role,enterprise,企业,Enterprise
role,institute,院所,Institute
level,national,国家级,National
level,provincial,省级,Provincial
level,municipal,市级,Municipal
level,district,区级,District
tag,green,绿色,Green
tag,digital,数字,Digital
tier,low,低档,Low
tier,high,高档,High
`;

const POLICY = `---
policy: small
title: { zh: 示例措施, en: Sample measures }
number: 示例〔2020〕1号
issuer: { zh: 示例市政府, en: Sample city }
issued on: 2019-12-01
in force: { from: 2020-01-01, to: 2022-12-31, basis: 第三条 }
articles: 3
---
只为测试而写。
`;

const SAMPLES = `first:
  title: { zh: 示例甲, en: Sample one }
  note: { zh: 什么也没填, en: Nothing is filled in }
  as_of: 2022-10-10
second:
  title: { zh: 示例乙, en: Sample two }
  note: { zh: 什么也没填, en: Nothing is filled in }
  as_of: 2022年10月10日
`;

/** Two samples with next to nothing in them. */
export const SMALL_SAMPLES: readonly SourceFile[] = [
  { path: 'samples/index.yaml', text: SAMPLES },
  { path: 'samples/first.yaml', text: 'party: { role: enterprise }\n' },
  { path: 'samples/second.yaml', text: 'party: { role: institute }\n' },
];

/** Vocabulary, lists and policy of the small city. */
export const SMALL_CITY: readonly SourceFile[] = [
  { path: 'vocabulary/all.yaml', text: VOCABULARY },
  { path: 'lists/all.csv', text: LISTS },
  { path: 'policies/small/policy.md', text: POLICY },
];

/** A clause file about projects, put together from its parts; what is not given is the plainest. */
export function smallClause(
  name: string,
  rule: string,
  {
    front = '',
    authority = 'computed',
    kind = 'project',
    countedOn = 'done_on',
    given = '',
    examples = '',
    questions = '',
  }: Partial<
    Record<
      'front' | 'authority' | 'kind' | 'countedOn' | 'given' | 'examples' | 'questions',
      string
    >
  > = {},
): SourceFile {
  const table =
    examples === '' ? '| example | outcome |\n|---|---|\n| 任何情形 | unknown |' : examples;
  return {
    path: `policies/small/${name}.md`,
    text: `---
clause: small/${name}
title: { zh: 条款${name}, en: Clause ${name} }
source: { article: 第一条 }
beneficiary: enterprise
for each: ${kind}
counted on: ${countedOn}
authority: ${authority}
${front === '' ? '' : `${front}\n`}---
只为测试而写。

\`\`\`yaml rule
${rule.trim()}
\`\`\`
${given === '' ? '' : `\n\`\`\`yaml given\n${given.trim()}\n\`\`\`\n`}
## Examples
${table}
${questions === '' ? '' : `\n## Open questions\n${questions}\n`}`,
  };
}

/** The small city with these clauses; a problem in them is thrown. */
export function smallCatalogue(...clauses: readonly SourceFile[]): Catalogue {
  const { catalogue, problems } = readCatalogue([...SMALL_CITY, ...clauses]);
  if (problems.length === 0) return catalogue;
  throw new Error(
    problems
      .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message.en}`)
      .join('\n'),
  );
}

/** The explained answers of these clauses for a dossier, by clause and record: `one p1`. */
export function assessSmall(
  clauses: readonly SourceFile[],
  input: object,
  asOf: Day = dayOf(2022, 10, 10),
): Assessment & { readonly of: (clause: string, record?: string | null) => Result } {
  const catalogue = smallCatalogue(...clauses);
  const reading = readDossier(catalogue, { party: { role: 'enterprise' }, ...input });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const assessor = createAssessor(catalogue);
  const assessment = assessor.assess(reading.dossier, { asOf, explain: true });
  const of = (clause: string, record: string | null = 'p1'): Result => {
    const id = `small/${clause}`;
    const found = findResult(assessment, id, record, assessor.headings);
    if (!found) throw new Error(`no answer for ${clause} and ${record}`);
    return found;
  };
  return { ...assessment, of };
}
