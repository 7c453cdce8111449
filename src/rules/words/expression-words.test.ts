import { describe, expect, it } from 'vitest';
import { readExpression } from '../expression/read.ts';
import { scopeOf } from '../expression/scope.ts';
import { smallCatalogue } from '../small-city.test-kit.ts';
import type { Kind } from '../vocabulary.ts';
import { expressionWords } from './expression-words.ts';

const { vocabulary } = smallCatalogue();
const scope = (kind: string) => scopeOf(vocabulary, vocabulary.kinds[kind] as Kind);
const wordsOf = (source: string, kind = 'project') =>
  expressionWords(readExpression(source, scope(kind)), vocabulary);

describe('an expression in plain words', () => {
  it.each([
    ['amount >= 1000万元', '投入额不低于 1000万元', 'Amount is at least ¥10,000,000'],
    ['growth > 10%', '增速超过 10%', 'Growth is above 10%'],
    ['done_on < date("2020-01-01")', '完成日早于 2020年1月1日', 'Done on is before 1 Jan 2020'],
    [
      'done_on >= date("2020-01-01")',
      '完成日不早于 2020年1月1日',
      'Done on is not before 1 Jan 2020',
    ],
    ['level = "national"', '级别为“国家级”', 'Level is "National"'],
    ['level != "national"', '级别不为“国家级”', 'Level is not "National"'],
    ['owner_id != ""', '写明业主编号', 'Owner id is stated'],
    ['owner_id = ""', '业主编号空缺', 'Owner id is left blank'],
    [
      'level in ("national", "provincial")',
      '级别为“国家级”、“省级”之一',
      'Level is one of "National", "Provincial"',
    ],
    ['list contains(tags, "green")', '标签包括“绿色”', 'Tags includes "Green"'],
    [
      'amount + 1万元 <= 5万元',
      '投入额 + 1万元不超过 5万元',
      'Amount + ¥10,000 is at most ¥50,000',
    ],
    ['done_on.year = 2021', '完成日所在年度为 2021', 'the year of Done on is 2021'],
    [
      'done_on + duration("P2Y") > date("2022-01-01")',
      '完成日后 2 年晚于 2022年1月1日',
      '2 years after Done on is after 1 Jan 2022',
    ],
    [
      'done_on + duration("P1Y") <= today()',
      '完成日后 1 年不晚于测算基准日',
      '1 year after Done on is not after the as-of date',
    ],
    [
      'raised_usd >= 1000万美元',
      '美元融资额不低于 1000万美元',
      'Raised in dollars is at least US$10,000,000',
    ],
  ])('%s', (source, zh, en) => {
    expect(wordsOf(source)).toEqual({ zh, en });
  });

  it('speaks of last year, of other records and of the applicant', () => {
    expect(wordsOf('expense > previous(year).expense', 'figures').zh).toContain('上一年研发费用');
    const search = wordsOf('some g in grant satisfies g.owner_id = this.owner_id');
    expect(search.zh).toContain('到位资金');
    expect(search.en).toContain('Public money');
    expect(wordsOf('party.staff >= 10').zh).toContain('申报单位的职工人数');
    expect(wordsOf('sum(grant.sum where source = "municipal") > 1万元').zh).toMatch(
      /到位资金.*市级.*到位额/u,
    );
    expect(wordsOf('only(grant.sum where source = "municipal") > 1万元').zh).toMatch(
      /到位资金.*市级.*到位额超过/u,
    );
    expect(wordsOf('count(grant) > 2').en).toContain('number of');
  });

  it('leaves no English id and no operator sign in the Chinese', () => {
    const all = [
      'first and not(party.listed) and (amount > 1万元 or growth > 5%)',
      'every g in grant satisfies g.sum between 1万元 and 9万元',
      'buyer.level = "district"',
      'not(some g in grant satisfies g.source = "national")',
    ].map((source) => wordsOf(source).zh);
    for (const zh of all) expect(zh).not.toMatch(/[a-z_]{3,}|[<>=]/u);
  });
});
