import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Client } from '../operations/index.ts';
import type { Invocation, Lang } from './read-arguments.ts';
import { readInput } from './read-input.ts';
import type { Terminal } from './terminal.ts';
import { writeTable } from './write-table.ts';

type Intake = Awaited<ReturnType<Client['readPolicyText']>>;
type Document = Intake['documents'][number];
type Article = Document['articles'][number];

/** What the command prints, or why the file was not read. */
export type TextImport =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads a policy text and tells of each article which clauses cover it or what is proposed; writes
 * the skeletons into a folder where one is named. A file that is there already is left alone.
 */
export async function importText(
  client: Client,
  { operands, lang, json, policy, propose }: Invocation,
  terminal: Terminal,
): Promise<TextImport> {
  const input = readInput(operands[0] ?? '');
  if (!input.ok) return { ok: false, reason: input.message[lang] };
  const intake = await client.readPolicyText({ file: input.file, ...(policy && { policy }) });
  const written = propose === undefined ? [] : writeProposals(intake, propose, lang);
  if (json) return { ok: true, lines: [JSON.stringify(intake, null, 2)] };
  const told = intake.documents.flatMap((document) => writeDocument(document, lang, terminal));
  return { ok: true, lines: [...told, ...written] };
}

function writeProposals({ documents }: Intake, folder: string, lang: Lang): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return documents.flatMap(({ policy, articles }, index) =>
    articles.flatMap(({ proposals }) =>
      proposals.map(({ path, text }) => {
        const name =
          policy === null && documents.length > 1
            ? `${index + 1}-${basename(path)}`
            : basename(path);
        return writeNew(join(folder, name), text, lang);
      }),
    ),
  );
}

function writeNew(path: string, text: string, lang: Lang): string {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return lang === 'zh' ? `已写出 ${path}` : `Wrote ${path}`;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return lang === 'zh' ? `已有 ${path}，没有改动` : `${path} is there already; left as it is`;
  }
}

function writeDocument(
  { title, number, policy, articles }: Document,
  lang: Lang,
  terminal: Terminal,
): readonly string[] {
  const named = [title ?? (lang === 'zh' ? '（没有标题）' : '(no title)'), number, policy];
  const covered = articles.filter(({ link }) => link && link.clauses.length > 0).length;
  const proposed = articles.filter(({ proposals }) => proposals.length > 0).length;
  const counts =
    lang === 'zh'
      ? `${articles.length} 条：${covered} 条已有条款，${proposed} 条拟出骨架`
      : `${articles.length} articles: ${covered} with clauses, ${proposed} with skeletons`;
  const rows = articles.map((article) => [
    String(article.line),
    article.name,
    stateOf(article, lang),
    article.figures
      .filter(({ role }) => role === 'award' || role === 'cap')
      .map(({ text, of }) => (of === null ? text : `${of} ${text}`))
      .join('、'),
  ]);
  return [
    terminal.style('bold', named.filter((part) => part !== null).join(' · ')),
    counts,
    ...writeTable(rows, terminal),
  ];
}

function stateOf({ link, proposals }: Article, lang: Lang): string {
  if (link && link.clauses.length > 0)
    return link.clauses.map((clause) => clause.split('/')[1]).join(' ');
  if (proposals.length > 0) {
    const ids = proposals.map(({ id }) => id).join(' ');
    return lang === 'zh' ? `拟 ${ids}` : `proposed ${ids}`;
  }
  if (link?.reason) return lang === 'zh' ? '已说明理由' : 'with a reason';
  return lang === 'zh' ? '无给付' : 'gives nothing';
}
