import type { Policy, SourceFile } from '../catalogue/types.ts';
import type { Problem } from '../problem.ts';
import type { Kind, Vocabulary } from '../vocabulary.ts';
import { findBlanks } from './find-blanks.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { type Block, type ClauseFile, readMarkdown } from './read-markdown.ts';
import { readRule } from './read-rule.ts';
import { readExamples, readQuestions } from './read-sections.ts';
import type { Clause } from './types.ts';
import { type Place, YamlReader } from './yaml-reader.ts';

/** Reads one clause file against its policy and the vocabulary; undefined when problems were noted. */
export function readClause(
  file: SourceFile,
  policy: Policy,
  vocabulary: Vocabulary,
  problems: Problem[],
): Clause | undefined {
  const before = problems.length;
  problems.push(...findBlanks(file));
  if (problems.length > before) return undefined;
  const parts = readMarkdown(file.text);
  const open = (block: Block | null | undefined, field: string) =>
    YamlReader.parse(
      { file: file.path, text: block?.text ?? '', lineOffset: block?.lineOffset ?? 0, problems },
      field,
    );
  const front = open(parts.frontMatter, 'front matter');
  if (!parts.frontMatter) problems.push(noFrontMatter(file.path));
  else if (!parts.blocks.some(({ info }) => info === 'yaml rule')) problems.push(noRule(file.path));
  if (problems.length > before) return undefined;
  const clause = front.attempt(() => {
    const head = readFrontMatter(front, policy, vocabulary);
    const block = (info: string) => parts.blocks.find((one) => one.info === info);
    const rule = open(block('yaml rule'), 'rule');
    const given = open(block('yaml given'), 'given');
    if (problems.length > before) return undefined;
    const places: Record<string, Place> = { [head.data.id]: front.need('clause').place() };
    for (const item of front.get('covers')?.items ?? []) places[item.text] ??= item.place();
    const body = rule.attempt(() => readRule(rule, head, policy, places));
    if (!body) return undefined;
    return {
      ...head.data,
      ...body,
      ...readSections(file, parts, head.kind, vocabulary, problems),
      file: file.path,
      places,
      given: given.isMap ? given.toPlain() : {},
    };
  });
  return problems.length === before ? clause : undefined;
}

/** The file does not begin with its front matter. */
export function noFrontMatter(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    field: 'front matter',
    message: {
      zh: '文件开头应有一段“键: 值”，前后各以一行 --- 隔开',
      en: 'the file begins with "key: value" lines between two lines of ---',
    },
  };
}

function noRule(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    field: 'rule',
    message: {
      zh: '没有规则：应有一段以 ```yaml rule 开头的代码块',
      en: 'there is no rule: a block that begins with ```yaml rule is expected',
    },
  };
}

function readSections(
  file: SourceFile,
  parts: ClauseFile,
  kind: Kind,
  vocabulary: Vocabulary,
  problems: Problem[],
) {
  const { columns, examples } = readExamples(file.path, parts, kind, vocabulary, problems);
  return { summary: parts.summary, columns, examples, questions: readQuestions(parts) };
}
