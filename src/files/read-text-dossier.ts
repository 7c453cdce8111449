import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { Problem } from '../rules/index.ts';
import type { Message } from '../values/index.ts';
import { type DossierReading, locateIn, type Place } from './dossier-reading.ts';
import { wordYamlError } from './word-yaml-error.ts';

const MAX_DEPTH = 32;
const MAX_PROBLEMS = 20;
const WHOLE_NUMBER = /^-?(?:0|[1-9]\d{0,14})$/;

/**
 * Reads a dossier written as YAML or JSON (which is YAML). A number that is not a whole number of
 * at most 15 digits becomes its source text, so that decimals and ids keep every character.
 * Anchors, aliases, tags and keys given twice are refused.
 */
export function readTextDossier(file: string, text: string): DossierReading {
  const lines = new LineCounter();
  const document = parse(text, lines);
  if (document === undefined) return { ok: false, problems: [tooDeep(file)] };
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems: Problem[] = document.errors.slice(0, MAX_PROBLEMS).map((error) => ({
    ...place(error.pos[0]),
    field: '',
    ...wordYamlError(error),
  }));
  if (problems.length > 0) return { ok: false, problems };
  const reader = createReader(place, problems);
  const input = reader.read(document.contents, '', 0);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, input, locate: locateIn(reader.places) };
}

/** Keys given twice are looked for below: the library holds each key against every one before it. */
const SILENT = { prettyErrors: false, logLevel: 'silent', uniqueKeys: false } as const;

function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { ...SILENT, lineCounter });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function createReader(placeOf: (offset: number) => Place, problems: Problem[]) {
  const places = new Map<string, Place>();
  const refuse = (node: Node | null, field: string, message: Message): null => {
    problems.push({ ...placeOf(node?.range?.[0] ?? 0), field, message });
    return null;
  };

  function read(node: Node | null, field: string, depth: number): unknown {
    if (!places.has(field)) places.set(field, placeOf(node?.range?.[0] ?? 0));
    if (node === null) return null;
    if (depth > MAX_DEPTH) return refuse(node, field, TOO_DEEP);
    if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) {
      return refuse(node, field, NO_TAGS);
    }
    if (isScalar(node))
      return node.anchor === undefined
        ? plain(node.value, node.source)
        : refuse(node, field, NO_ANCHORS);
    if (isSeq(node) && node.anchor === undefined) {
      return node.items.map((item, index) => read(item as Node, `${field}[${index}]`, depth + 1));
    }
    if (isMap(node) && node.anchor === undefined) return readMap(node.items, field, depth);
    return refuse(node, field, NO_ANCHORS);
  }

  function readMap(items: readonly unknown[], field: string, depth: number): unknown {
    const entries: [string, unknown][] = [];
    const known = new Set<string>();
    for (const item of items) {
      if (!isPair(item) || !isScalar(item.key)) {
        refuse(isPair(item) ? (item.key as Node) : null, field, PLAIN_KEYS);
        continue;
      }
      const key = item.key.source ?? String(item.key.value);
      if (known.has(key)) {
        const at = placeOf(item.key.range?.[0] ?? 0);
        problems.push({
          ...at,
          field: '',
          ...wordYamlError({ code: 'DUPLICATE_KEY', message: '' }),
        });
        continue;
      }
      known.add(key);
      const path = field === '' ? key : `${field}.${key}`;
      places.set(path, placeOf(item.key.range?.[0] ?? 0));
      entries.push([key, read(item.value as Node | null, path, depth + 1)]);
    }
    return Object.fromEntries(entries);
  }

  return { read, places };
}

function plain(value: unknown, source: string | undefined): unknown {
  if (typeof value !== 'number') return value;
  return source === undefined || WHOLE_NUMBER.test(source) ? value : source;
}

function tooDeep(file: string): Problem {
  return { file, field: '', message: TOO_DEEP };
}

const TOO_DEEP = {
  zh: `嵌套过深，最多 ${MAX_DEPTH} 层`,
  en: `Nested too deeply; at most ${MAX_DEPTH} levels`,
};
const NO_ANCHORS = {
  zh: '档案文件不使用锚点（&）和引用（*），请把内容直接写出',
  en: 'A dossier file uses no anchors (&) or aliases (*); write the content out',
};
const NO_TAGS = { zh: '档案文件不使用标签（!）', en: 'A dossier file uses no tags (!)' };
const PLAIN_KEYS = { zh: '键应是一个名称', en: 'A key must be a plain name' };
