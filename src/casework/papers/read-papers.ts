import {
  checkPlaceholders,
  type Problem,
  readWord,
  readYaml,
  type SourceFile,
  type YamlReader,
} from '../../rules/index.ts';
import { unsaidIn } from './check-paper.ts';
import { kindOf, PAPER_KIND_NAMES, type PaperKind } from './kinds.ts';
import { readPart } from './read-part.ts';
import { COMMON, type PaperTemplate, type PaperTemplates } from './template.ts';

const FOLDER = 'papers/';

export type PaperReading = {
  readonly templates: PaperTemplates;
  readonly problems: readonly Problem[];
};

/** Files of an opened catalogue never change, and each paper asks for its wording. */
const read = new WeakMap<readonly SourceFile[], PaperReading>();

/**
 * Reads and checks the wording of papers in `papers/*.yaml` of a catalogue; a file is named as its
 * kind is. Either every kind has one, or the catalogue has none and its city makes out no papers.
 */
export function readPapers(files: readonly SourceFile[]): PaperReading {
  const known = read.get(files);
  if (known !== undefined) return known;
  const reading = readAll(files);
  read.set(files, reading);
  return reading;
}

function readAll(files: readonly SourceFile[]): PaperReading {
  const templates = new Map<PaperKind, PaperTemplate>();
  const problems: Problem[] = [];
  const ours = files.filter(({ path }) => path.startsWith(FOLDER) && path.endsWith('.yaml'));
  for (const file of ours) {
    const before = problems.length;
    const reader = readYaml(file, problems);
    const template =
      problems.length === before ? reader.attempt(() => readPaper(file.path, reader)) : undefined;
    if (template && problems.length === before) templates.set(template.kind, template);
  }
  const missing = PAPER_KIND_NAMES.filter((kind) => !templates.has(kind));
  if (ours.length > 0 && problems.length === 0 && missing.length > 0)
    problems.push(wordMissing(missing));
  return { templates, problems };
}

function readPaper(file: string, reader: YamlReader): PaperTemplate {
  const name = file.slice(FOLDER.length, -'.yaml'.length).replaceAll('-', '_');
  const kind = PAPER_KIND_NAMES.find((one) => one === name) ?? reader.fail(FILE_NAME, NAMES);
  reader.allow('title', 'head', 'to', 'parts');
  const spoken = [...COMMON, ...fieldsOf(kind)];
  const head = reader.get('head');
  const to = reader.get('to');
  if (to) checkPlaceholders(to, spoken);
  const title = reader.need('title');
  checkPlaceholders(title, spoken);
  const written = reader.need('parts');
  const parts = written.items.flatMap(
    (item) => item.attempt(() => readPart(item, kindOf(kind), spoken)) ?? [],
  );
  const template: PaperTemplate = {
    kind,
    title: title.text,
    head: head !== undefined && readWord(head, ['yes', 'no']) === 'yes',
    to: to?.text ?? null,
    parts,
  };
  const unsaid = parts.length === written.items.length ? unsaidIn(template) : [];
  if (unsaid.length > 0) written.fail(wordUnsaid(unsaid));
  return template;
}

/** What the words of a kind may speak of: its fields, and how many rows and how much a table has. */
function fieldsOf(kind: PaperKind): readonly string[] {
  const { fields, tables } = kindOf(kind);
  const derived = Object.entries(tables).flatMap(([table, columns]) => [
    `${table}_count`,
    ...(Object.values(columns).includes('fen') ? [`${table}_total`] : []),
  ]);
  return [...Object.keys(fields), ...derived];
}

const FILE_NAME = {
  zh: '文件名就是文书的种类',
  en: 'the file is named as the kind of paper is',
};
const HYPHENED = PAPER_KIND_NAMES.map((kind) => kind.replaceAll('_', '-'));
const NAMES = { zh: HYPHENED.join('、'), en: HYPHENED.join(', ') };

function wordUnsaid(fields: readonly string[]) {
  return {
    zh: `文书没有写出：${fields.join('、')}`,
    en: `the paper does not say: ${fields.join(', ')}`,
  };
}

function wordMissing(kinds: readonly PaperKind[]): Problem {
  return {
    file: FOLDER,
    field: '',
    message: {
      zh: `这些文书没有模板：${kinds.join('、')}`,
      en: `these papers have no template: ${kinds.join(', ')}`,
    },
  };
}
