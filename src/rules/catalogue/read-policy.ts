import { formatDay, type Message, parseDay } from '../../values/index.ts';
import { noFrontMatter } from '../clause/read-clause.ts';
import { readConditions } from '../clause/read-conditions.ts';
import { readPeriod } from '../clause/read-front-matter.ts';
import { readMarkdown } from '../clause/read-markdown.ts';
import { readQuestions } from '../clause/read-sections.ts';
import { orFail, readCount, readMessage, readWord } from '../clause/read-values.ts';
import type { Condition } from '../clause/types.ts';
import { YamlReader } from '../clause/yaml-reader.ts';
import { scopeOf } from '../expression/scope.ts';
import { mentionsDetermination } from '../expression/walk.ts';
import type { Undertaking } from '../legal.ts';
import type { Problem } from '../problem.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { quoteNames } from '../words/quote-names.ts';
import { articlesOf, LAST_ARTICLE } from './articles.ts';
import type { Policy, SourceFile } from './types.ts';

const KEYS = [
  'policy',
  'title',
  'number',
  'cited as',
  'issuer',
  'issued on',
  'in force',
  'interpreted by',
  'articles',
  'applies to',
  'undertaking',
  'covers',
];

/** Reads a policy.md: its front matter, summary and the table of articles without clauses. */
export function readPolicy(
  file: SourceFile,
  vocabulary: Vocabulary,
  problems: Problem[],
): Policy | undefined {
  const parts = readMarkdown(file.text);
  const front = YamlReader.parse(
    { file: file.path, text: parts.frontMatter?.text ?? '', lineOffset: 1, problems },
    'front matter',
  );
  if (!parts.frontMatter) {
    problems.push(noFrontMatter(file.path));
    return undefined;
  }
  return front.attempt(() => {
    front.allow(...KEYS);
    const issued = front.get('issued on');
    const [, ...rows] = parts.sections.get('Articles without clauses')?.table ?? [];
    const inForce = front.get('in force');
    const title = readMessage(front.need('title'));
    const number = front.get('number')?.text ?? null;
    const cited = front.get('cited as');
    return {
      id: front.need('policy').text,
      file: file.path,
      title,
      number,
      citedAs: cited ? readMessage(cited) : { zh: number ?? title.zh, en: number ?? title.en },
      issuer: readMessage(front.need('issuer')),
      issuedOn: issued ? formatDay(orFail(issued, parseDay(issued.text))) : null,
      inForce: inForce ? readPeriod(inForce) : { from: null, to: null },
      basis: inForce?.get('basis')?.text ?? '',
      interpretedBy: front.get('interpreted by')?.text ?? null,
      articles: readArticles(front.need('articles')),
      appliesTo: readAppliesTo(front.get('applies to'), vocabulary),
      undertaking: readUndertaking(front.get('undertaking')),
      covers: front.get('covers')?.items.map(({ text }) => text) ?? [],
      items: [],
      summary: parts.summary,
      questions: readQuestions(parts).map((one) => ({ ...one, text: quoteNames(one.text) })),
      withoutClauses: rows.map(({ cells }) => ({
        name: cells[0] ?? '',
        reason: cells[1] ?? '',
      })),
    };
  });
}

/** Conditions on the party: what an officer determines is about one record under one clause. */
function readAppliesTo(reader: YamlReader | undefined, vocabulary: Vocabulary): Condition[] {
  const conditions = readConditions(reader, scopeOf(vocabulary, vocabulary.party));
  if (conditions.some(({ test }) => mentionsDetermination(test))) reader?.fail(DETERMINED);
  return conditions;
}

const DETERMINED: Message = {
  zh: '整个文件的适用条件不能取决于核定：核定针对一条条款',
  en: 'a condition of a whole document cannot rest on a determination: that is about one clause',
};

/** How many articles 第…条 there are, or the name of each where they are called otherwise. */
function readArticles(reader: YamlReader): string[] {
  const names = reader.items.map(({ text }) => text);
  if (names.length > 1) return names;
  const count = readCount(reader);
  if (count <= LAST_ARTICLE) return articlesOf(count);
  return reader.fail(
    {
      zh: `第…条最多写到 ${LAST_ARTICLE}，却是 ${count}`,
      en: `articles called 第…条 go up to ${LAST_ARTICLE}, not ${count}`,
    },
    { zh: '逐条写出名称，如 [一, 二, 附则]', en: 'the name of each, such as [一, 二, 附则]' },
  );
}

/** `{ years, from, keeps, breach, interest }`: what those who take the money bind themselves to. */
function readUndertaking(reader: YamlReader | undefined): Undertaking | null {
  if (!reader) return null;
  reader.allow('years', 'from', 'keeps', 'breach', 'interest');
  return {
    years: readCount(reader.need('years')),
    from: readMessage(reader.need('from')),
    keeps: readMessage(reader.need('keeps')),
    breach: readMessage(reader.need('breach')),
    interest: readWord(reader.need('interest'), ['due', 'not stated']) === 'due',
  };
}
