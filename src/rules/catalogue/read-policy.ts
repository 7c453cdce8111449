import { formatDay, parseDay } from '../../values/index.ts';
import { noFrontMatter, readPeriod } from '../clause/read-clause.ts';
import { readMarkdown } from '../clause/read-markdown.ts';
import { orFail, readCount, readMessage } from '../clause/read-values.ts';
import { YamlReader } from '../clause/yaml-reader.ts';
import type { Problem } from '../problem.ts';
import type { Policy, SourceFile } from './types.ts';

const KEYS = [
  'policy',
  'title',
  'number',
  'issuer',
  'issued on',
  'in force',
  'interpreted by',
  'articles',
];

/** Reads a policy.md: its front matter, summary and the table of articles without clauses. */
export function readPolicy(file: SourceFile, problems: Problem[]): Policy | undefined {
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
    return {
      id: front.need('policy').text,
      file: file.path,
      title: readMessage(front.need('title')),
      number: front.need('number').text,
      issuer: readMessage(front.need('issuer')),
      issuedOn: issued ? formatDay(orFail(issued, parseDay(issued.text))) : null,
      inForce: inForce ? readPeriod(inForce) : { from: null, to: null },
      basis: inForce?.get('basis')?.text ?? '',
      interpretedBy: front.get('interpreted by')?.text ?? null,
      articles: readCount(front.need('articles')),
      summary: parts.summary,
      withoutClauses: rows.map(({ cells }) => ({
        article: cells[0] ?? '',
        reason: cells[1] ?? '',
      })),
    };
  });
}
