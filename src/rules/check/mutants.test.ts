import { describe, expect, it } from 'vitest';
import { smallCatalogue } from '../small-city.test-kit.ts';
import { wordingOf } from '../words/wording-of.ts';
import { checkMutants } from './mutants.ts';
import { mutantsOf } from './mutate.ts';

const TRIED = {
  path: 'policies/small/tried.md',
  text: `---
clause: small/tried
title: { zh: 试写, en: Tried }
source: { article: 第一条 }
beneficiary: [enterprise, institute]
for each: project
counted on: done_on
authority: computed
---

\`\`\`yaml rule
require:
  投入够了:
    en: enough is invested
    if: amount >= 50万元 and (level = "national" or growth > 10%)
  不早于一年前:
    en: within a year
    if: done_on + duration("P1Y") > date("2021-01-01")
award:
  by: level
  table:
    national, provincial: 20万元
    municipal: { first of: [{ when: count >= 3, rate of: amount, rate: 5% }] }
limit:
  each: 10万元
  times: 2
readings:
  - name: { zh: 各算各的, en: one by one }
  - name: { zh: 按年合计, en: by the year }
    limit:
      per year: 30万元
\`\`\`

\`\`\`yaml given
party: { role: enterprise }
records:
  - { id: p1, kind: project, done_on: 2020-06-01, level: national, amount: 80万元 }
\`\`\`

## Examples
| example | award |
|---|---|
| 通常 | 10万元 |
`,
};

const catalogue = smallCatalogue(TRIED);
const [clause] = catalogue.clauses;
const mutants = clause ? [...mutantsOf(clause, wordingOf(catalogue))] : [];
const said = (lang: 'zh' | 'en') =>
  mutants.map(({ change, wanted }) => `${change[lang]} | ${wanted[lang]}`);

describe('what is said of a change that no example notices', () => {
  it('names the part of the rule, both figures, and the row that is wanted', () => {
    expect(said('zh')).toMatchInlineSnapshot(`
      [
        "去掉“beneficiary”里的“enterprise” | 有一行主体是这种身份",
        "去掉“beneficiary”里的“institute” | 有一行主体是这种身份",
        "去掉条件“投入够了” | 有一行只有这一条件不成立",
        "去掉条件“不早于一年前” | 有一行只有这一条件不成立",
        "条件“投入够了”：去掉“投入额不低于 50万元” | 有一行只在这一点上不同",
        "条件“投入够了”：去掉“级别为“国家级”，或增速超过 10%” | 有一行只在这一点上不同",
        "条件“投入够了”：投入额不低于 50万元 改为 投入额超过 50万元 | 有一行正好在界点上",
        "条件“投入够了”：50万元 改为 45万元 | 有一行落在两者之间",
        "条件“投入够了”：50万元 改为 55万元 | 有一行落在两者之间",
        "条件“投入够了”：去掉“级别为“国家级”” | 有一行只在这一点上不同",
        "条件“投入够了”：去掉“增速超过 10%” | 有一行只在这一点上不同",
        "条件“投入够了”：级别为“国家级” 改为 级别不为“国家级” | 有一行只在这一点上不同",
        "条件“投入够了”：增速超过 10% 改为 增速不低于 10% | 有一行正好在界点上",
        "条件“投入够了”：10% 改为 9% | 有一行落在两者之间",
        "条件“投入够了”：10% 改为 11% | 有一行落在两者之间",
        "条件“不早于一年前”：完成日后 1 年晚于 2021年1月1日 改为 完成日后 1 年不早于 2021年1月1日 | 有一行正好在界点上",
        "条件“不早于一年前”：1 年 改为 11 个月 | 有一行落在两者之间",
        "条件“不早于一年前”：1 年 改为 13 个月 | 有一行落在两者之间",
        "条件“不早于一年前”：2021年1月1日 改为 2020年12月31日 | 有一行落在两者之间",
        "条件“不早于一年前”：2021年1月1日 改为 2021年1月2日 | 有一行落在两者之间",
        "去掉“national, provincial”一档 | 有一行落在这一档",
        "去掉“municipal”一档 | 有一行落在这一档",
        "“national, provincial”一档：去掉“national” | 有一行落在这一档",
        "“national, provincial”一档：去掉“provincial” | 有一行落在这一档",
        "“national, provincial”一档：20万元 改为 18万元 | 有一行用到这个数，并写明 award",
        "“national, provincial”一档：20万元 改为 22万元 | 有一行用到这个数，并写明 award",
        "“municipal”一档：去掉“municipal” | 有一行落在这一档",
        "“municipal”一档：去掉“first of”第 1 行 | 有一行落在这一档",
        "“municipal”一档、“first of”第 1 行：项数不低于 3 改为 项数超过 3 | 有一行正好在界点上",
        "“municipal”一档、“first of”第 1 行：3 改为 2 | 有一行落在两者之间",
        "“municipal”一档、“first of”第 1 行：3 改为 4 | 有一行落在两者之间",
        "“municipal”一档、“first of”第 1 行：5% 改为 4.5% | 有一行用到这个数，并写明 award",
        "“municipal”一档、“first of”第 1 行：5% 改为 5.5% | 有一行用到这个数，并写明 award",
        "去掉“each”限制 | 有一行超过这一限制",
        "去掉“times”限制 | 有一行超过这一限制",
        "“each”限制：10万元 改为 9万元 | 有一行超过这一限制",
        "“each”限制：10万元 改为 11万元 | 有一行超过这一限制",
        "“times”限制：2 改为 1 | 有一行正好用满，另一行再多一次",
        "“times”限制：2 改为 3 | 有一行正好用满，另一行再多一次",
        "读法“按年合计”：去掉“per year”限制 | 有一行写明这一读法，超过这一限制",
        "读法“按年合计”、“per year”限制：30万元 改为 27万元 | 有一行写明这一读法，超过这一限制",
        "读法“按年合计”、“per year”限制：30万元 改为 33万元 | 有一行写明这一读法，超过这一限制",
      ]
    `);
  });

  it('says the same in English', () => {
    expect(said('en')).toMatchInlineSnapshot(`
      [
        "without "enterprise" of "beneficiary" | a row whose party has this role",
        "without "institute" of "beneficiary" | a row whose party has this role",
        "without the condition "enough is invested" | a row where this condition alone fails",
        "without the condition "within a year" | a row where this condition alone fails",
        "the condition "enough is invested": without "Amount is at least ¥500,000" | a row that differs in this alone",
        "the condition "enough is invested": without "Level is "National" or Growth is above 10%" | a row that differs in this alone",
        "the condition "enough is invested": Amount is at least ¥500,000 becomes Amount is above ¥500,000 | a row right at the bound",
        "the condition "enough is invested": ¥500,000 becomes ¥450,000 | a row between the two",
        "the condition "enough is invested": ¥500,000 becomes ¥550,000 | a row between the two",
        "the condition "enough is invested": without "Level is "National"" | a row that differs in this alone",
        "the condition "enough is invested": without "Growth is above 10%" | a row that differs in this alone",
        "the condition "enough is invested": Level is "National" becomes Level is not "National" | a row that differs in this alone",
        "the condition "enough is invested": Growth is above 10% becomes Growth is at least 10% | a row right at the bound",
        "the condition "enough is invested": 10% becomes 9% | a row between the two",
        "the condition "enough is invested": 10% becomes 11% | a row between the two",
        "the condition "within a year": 1 year after Done on is after 1 Jan 2021 becomes 1 year after Done on is not before 1 Jan 2021 | a row right at the bound",
        "the condition "within a year": 1 year becomes 11 months | a row between the two",
        "the condition "within a year": 1 year becomes 13 months | a row between the two",
        "the condition "within a year": 1 Jan 2021 becomes 31 Dec 2020 | a row between the two",
        "the condition "within a year": 1 Jan 2021 becomes 2 Jan 2021 | a row between the two",
        "without the row "national, provincial" | a row that comes to this",
        "without the row "municipal" | a row that comes to this",
        "the row "national, provincial": without "national" | a row that comes to this",
        "the row "national, provincial": without "provincial" | a row that comes to this",
        "the row "national, provincial": ¥200,000 becomes ¥180,000 | a row that uses this figure, with its award",
        "the row "national, provincial": ¥200,000 becomes ¥220,000 | a row that uses this figure, with its award",
        "the row "municipal": without "municipal" | a row that comes to this",
        "the row "municipal": without row 1 of "first of" | a row that comes to this",
        "the row "municipal", row 1 of "first of": Count is at least 3 becomes Count is above 3 | a row right at the bound",
        "the row "municipal", row 1 of "first of": 3 becomes 2 | a row between the two",
        "the row "municipal", row 1 of "first of": 3 becomes 4 | a row between the two",
        "the row "municipal", row 1 of "first of": 5% becomes 4.5% | a row that uses this figure, with its award",
        "the row "municipal", row 1 of "first of": 5% becomes 5.5% | a row that uses this figure, with its award",
        "without the limit "each" | a row beyond this limit",
        "without the limit "times" | a row beyond this limit",
        "the limit "each": ¥100,000 becomes ¥90,000 | a row beyond this limit",
        "the limit "each": ¥100,000 becomes ¥110,000 | a row beyond this limit",
        "the limit "times": 2 becomes 1 | a row that just uses it up, and one beyond",
        "the limit "times": 2 becomes 3 | a row that just uses it up, and one beyond",
        "the reading "by the year": without the limit "per year" | a row that names this reading, beyond this limit",
        "the reading "by the year", the limit "per year": ¥300,000 becomes ¥270,000 | a row that names this reading, beyond this limit",
        "the reading "by the year", the limit "per year": ¥300,000 becomes ¥330,000 | a row that names this reading, beyond this limit",
      ]
    `);
  });

  it('stands at the last row of the examples', () => {
    const found = checkMutants(catalogue).filter(({ file }) => file === TRIED.path);
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found.map(({ line }) => line))).toEqual(new Set([43]));
  });

  it('names the days of a policy with the row that would tell them apart', () => {
    const days = checkMutants(catalogue).filter(({ field }) => field === 'in force');
    expect(days.map(({ message, expected }) => [message.zh, expected?.zh])).toMatchInlineSnapshot(`
      [
        [
          "没有示例能察觉：有效期起日 2020-01-01 改为 2019-12-31",
          "某一条款有一行事项日 2019-12-31，validity not_yet",
        ],
        [
          "没有示例能察觉：有效期起日 2020-01-01 改为 2020-01-02",
          "某一条款有一行事项日 2020-01-01，validity in_force",
        ],
        [
          "没有示例能察觉：有效期止日 2022-12-31 改为 2022-12-30",
          "某一条款有一行 as of 2022-12-31，validity in_force",
        ],
        [
          "没有示例能察觉：有效期止日 2022-12-31 改为 2023-01-01",
          "某一条款有一行 as of 2023-01-01，validity expired",
        ],
      ]
    `);
    expect(days.map(({ message, expected }) => [message.en, expected?.en])).toMatchInlineSnapshot(`
      [
        [
          "no example notices: the first day in force, 2020-01-01, becomes 2019-12-31",
          "a row of some clause with an event of 2019-12-31, validity not_yet",
        ],
        [
          "no example notices: the first day in force, 2020-01-01, becomes 2020-01-02",
          "a row of some clause with an event of 2020-01-01, validity in_force",
        ],
        [
          "no example notices: the last day in force, 2022-12-31, becomes 2022-12-30",
          "a row of some clause as of 2022-12-31, validity in_force",
        ],
        [
          "no example notices: the last day in force, 2022-12-31, becomes 2023-01-01",
          "a row of some clause as of 2023-01-01, validity expired",
        ],
      ]
    `);
  });
});
