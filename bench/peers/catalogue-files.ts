import { stringify } from 'yaml';
import type { SourceFile } from '../../src/rules/index.ts';
import { formatDay, formatMoney, formatRate } from '../../src/values/index.ts';
import type { Award, Definition, Test } from './definition.ts';
import { BOOLEANS, CODES, COUNTS, DATES, LISTS, MONEY } from './facts.ts';

const POLICY = `---
policy: bench
title: { zh: 示例政策, en: Synthetic policy }
number: 示例
issuer: { zh: 示例, en: Synthetic }
in force: { from: 2024-01-01 }
articles: 60
---
`;

const GIVEN = {
  party: { role: 'applicant' },
  records: [{ id: 'a1', kind: 'application', filed_on: '2024-06-30', blacklisted: true }],
};
const EXAMPLES = `
## Examples

| example | outcome |
| --- | --- |
| 失信的不予支持 | refused |
`;

/** The clauses as files of a catalogue: one policy, one kind of record with all facts. */
export function catalogueFiles(definitions: readonly Definition[]): SourceFile[] {
  return [
    { path: 'lists/lists.csv', text: listsFile() },
    { path: 'vocabulary/vocabulary.yaml', text: stringify(vocabulary()) },
    { path: 'policies/bench/policy.md', text: POLICY },
    ...definitions.map((definition) => ({
      path: `policies/${definition.id}.md`,
      text: clauseFile(definition),
    })),
  ];
}

/** A clause in the project's own format. */
function clauseFile({ id, tests, award, cap, ceiling }: Definition): string {
  const front = {
    clause: id,
    title: { zh: `示例条款 ${id}`, en: `Synthetic clause ${id}` },
    source: { article: id },
    beneficiary: 'applicant',
    'for each': 'application',
    'counted on': 'filed_on',
    authority: 'computed',
  };
  const limit = {
    ...(cap !== null && { each: yuan(cap) }),
    ...(ceiling && {
      'with other levels': { ceiling: yuan(ceiling.fen), counting: ceiling.counting },
    }),
  };
  const rule = {
    require: Object.fromEntries(tests.map((test) => [labelOf(test), testText(test)])),
    award: awardYaml(award),
    ...(Object.keys(limit).length > 0 && { limit }),
  };
  return `---\n${stringify(front)}---\n示例。\n\n${block('rule', rule)}\n${block('given', GIVEN)}${EXAMPLES}`;
}

function labelOf(test: Test): string {
  switch (test.test) {
    case 'is':
      return BOOLEANS[test.fact];
    case 'one of':
      return CODES[test.fact];
    case 'from':
    case 'until':
      return DATES[test.fact];
    case 'at least':
    case 'share':
      return { ...MONEY, ...COUNTS }[test.fact];
    case 'either':
      return test.tests.map(labelOf).join('或');
  }
}

function testText(test: Test): string {
  switch (test.test) {
    case 'is':
      return test.wanted ? test.fact : `not(${test.fact})`;
    case 'one of':
      return `${test.fact} in (${test.codes.map((code) => JSON.stringify(code)).join(', ')})`;
    case 'from':
      return `${test.fact} >= date("${formatDay(test.day)}")`;
    case 'until':
      return `${test.fact} <= date("${formatDay(test.day)}")`;
    case 'at least':
      return `${test.fact} >= ${Object.hasOwn(MONEY, test.fact) ? yuan(test.figure) : test.figure}`;
    case 'share':
      return `${test.fact} >= ${test.percent}% * ${test.of}`;
    case 'either':
      return test.tests.map(testText).join(' or ');
  }
}

function awardYaml(award: Award): unknown {
  switch (award.award) {
    case 'table':
      return {
        by: award.fact,
        table: Object.fromEntries(award.rows.map(({ code, fen }) => [code, yuan(fen)])),
      };
    case 'ladder':
      return {
        'first of': award.rows.map(({ when, fen }) => ({ when: testText(when), fixed: yuan(fen) })),
      };
    case 'rate':
      return { 'rate of': award.of, rate: rate(award.basisPoints) };
    case 'bands':
      return {
        marginal: award.of,
        rates: Object.fromEntries(
          award.bands.map(({ upTo, basisPoints }) => [
            upTo === null ? 'above' : `up to ${yuan(upTo)}`,
            rate(basisPoints),
          ]),
        ),
      };
    case 'match':
      return { match: award.of };
    case 'heads':
      return {
        fixed: award.rows.map(({ count, fen }) => `${yuan(fen)} * ${count}`).join(' + '),
      };
    case 'days':
      return { 'rate of': `${award.of} * ${award.days}`, rate: rate(award.basisPoints) };
  }
}

const block = (name: string, content: unknown): string =>
  `\`\`\`yaml ${name}\n${stringify(content)}\`\`\`\n`;
const yuan = (fen: number): string => formatMoney(fen, 'zh');
const rate = (basisPoints: number): string => formatRate({ num: basisPoints, den: 10_000 });

function vocabulary() {
  const typed = (facts: Readonly<Record<string, string>>, type: string) =>
    Object.entries(facts).map(([id, zh]) => [id, { zh, en: id, type }] as const);
  const codes = Object.entries(CODES).map(([id, zh]) => [id, { zh, en: id, code: id }] as const);
  const facts = {
    filed_on: { zh: '申请日', en: 'filed_on', type: 'date' },
    ...Object.fromEntries([
      ...codes,
      ...typed(BOOLEANS, 'boolean'),
      ...typed(DATES, 'date'),
      ...typed(MONEY, 'money'),
      ...typed(COUNTS, 'integer'),
    ]),
  };
  return {
    party: { zh: '主体', en: 'Party', facts: { role: { zh: '身份', en: 'Role', codes: 'role' } } },
    kinds: { application: { zh: '申请', en: 'Application', dated: 'filed_on', facts } },
  };
}

function listsFile(): string {
  const rows = Object.entries({ ...LISTS, role: ['applicant'] }).flatMap(([list, codes]) =>
    codes.map((code) => `${list},${code},${code},${code}`),
  );
  return `${['list,code,zh,en', ...rows].join('\n')}\n`;
}
