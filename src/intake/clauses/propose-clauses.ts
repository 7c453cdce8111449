import { readChineseNumber } from '../chinese-number.ts';
import { proposeFigures } from '../figures/propose-figures.ts';
import type { Article, Figure } from '../types.ts';
import { type Benefit, gatherBenefits } from './gather-benefits.ts';
import { type CodesOf, type Worded, wordAward } from './word-award.ts';

/** The skeleton of a clause: a file of the catalogue in which a person fills in every TODO. */
export type Proposal = {
  /** The file's name, and the id of the clause without its policy. */
  readonly file: string;
  readonly id: string;
  readonly text: string;
  /** The figures of the article that it is made from. */
  readonly figures: readonly Figure[];
};

export type ProposalOptions = {
  readonly policy: string;
  /** Lists of codes, each with what its codes are called in Chinese. */
  readonly lists: readonly Readonly<Record<string, string>>[];
  /** Ids that clauses of the policy have already. */
  readonly taken: ReadonlySet<string>;
};

const GIVES = /给予|予以|补助|补贴|补偿|奖励|奖补|资助|贴息|减免/u;

/** A skeleton for each thing that an article gives; none for one that gives nobody anything. */
export function proposeClauses(
  article: Article,
  { policy, lists, taken }: ProposalOptions,
): readonly Proposal[] {
  const { text } = article.wording;
  const gathered = gatherBenefits(text, proposeFigures(article));
  const nothing: Benefit = { given: [], caps: [], years: null, bands: [] };
  const benefits = gathered.length > 0 ? gathered : GIVES.test(text) ? [nothing] : [];
  const ids = idsFor(numberOf(article.name), benefits.length, taken);
  return benefits.map((benefit, index) => {
    const id = ids[index] ?? '';
    const worded = wordAward(benefit, codesIn(lists));
    return {
      id,
      file: `${id}-todo.md`,
      text: writeSkeleton({ id: `${policy}/${id}`, article, worded }),
      figures: [...benefit.given, ...benefit.bands, ...benefit.caps],
    };
  });
}

/** The last number of an article's name in digits: what its clauses are called by. */
function numberOf(name: string): string {
  const digits = /(\d+)[^\d]*$/u.exec(name)?.[1];
  return digits ?? (chineseOf(name) || 'new');
}

function chineseOf(name: string): string {
  const numerals = [...name.matchAll(/[〇一二三四五六七八九十百]+/gu)].at(-1)?.[0];
  const number = numerals === undefined ? Number.NaN : readChineseNumber(numerals);
  return Number.isNaN(number) ? '' : String(number);
}

/** `4`, or `4a`, `4b`: the next ones that no clause has. */
function idsFor(number: string, count: number, taken: ReadonlySet<string>): readonly string[] {
  if (count === 1 && !taken.has(number) && !taken.has(`${number}a`)) return [number];
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
  const pairs = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
  return [...letters, ...pairs]
    .map((letter) => `${number}${letter}`)
    .filter((id) => !taken.has(id))
    .slice(0, count);
}

function codesIn(lists: ProposalOptions['lists']): CodesOf {
  return (names) => {
    for (const list of lists) {
      const codes = names.map((name) => Object.keys(list).find((code) => list[code] === name));
      const known = codes.filter((code) => code !== undefined);
      if (known.length === names.length && new Set(known).size === names.length) return known;
    }
    return undefined;
  };
}

type Skeleton = { readonly id: string; readonly article: Article; readonly worded: Worded };

/** The text of the file. The wording of the article stays out of it: the summary is in one's own words. */
function writeSkeleton({ id, article, worded }: Skeleton): string {
  return `---
clause: ${id}
title: { zh: TODO 名称, en: TODO name }
source: { article: ${article.name} }
beneficiary: TODO
for each: TODO
counted on: TODO
authority: ${worded.authority}
---
TODO 用自己的话概括，不照抄原文。

\`\`\`yaml rule
require:
  TODO 条件:
    en: TODO condition
    if: TODO
${worded.lines.join('\n')}
\`\`\`

\`\`\`yaml given
party: { role: TODO }
records:
  - { id: r1, kind: TODO }
\`\`\`

## Examples
| example | outcome | award |
|---|---|---|
| TODO | granted | ${worded.example} |

## Open questions
- TODO 原文没有写明的问题，逐条列出；没有的删去这一节。
`;
}
