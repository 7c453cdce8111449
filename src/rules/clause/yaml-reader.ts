import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { Message } from '../../values/index.ts';
import { ExpressionError } from '../expression/expression-error.ts';
import { nearest } from '../expression/nearest.ts';
import type { Problem } from '../problem.ts';
import { strayComma, WIDE_COLON, wideColon, yamlWords } from './yaml-words.ts';

/** A piece of YAML inside a file: where it starts, and where its problems go. */
export type YamlSource = {
  readonly file: string;
  readonly text: string;
  /** Lines of the file before the first line of the text. */
  readonly lineOffset: number;
  readonly problems: Problem[];
};

/** Line and column in a file, from 1. */
export type Place = { readonly line: number; readonly column: number };

/** Thrown at a node; caught by `attempt`, which notes the problem and goes on. */
class YamlMistake extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message.en);
    this.problem = problem;
  }
}

/** A YAML node that knows its place, so that every complaint names file, line and column. */
export class YamlReader {
  readonly field: string;
  readonly #node: Node | null;
  readonly #source: YamlSource;
  readonly #lines: LineCounter;

  constructor(node: Node | null, field: string, source: YamlSource, lines: LineCounter) {
    this.#node = node;
    this.field = field;
    this.#source = source;
    this.#lines = lines;
  }

  /** Reads a whole text. Syntax errors and duplicate keys are noted as problems. */
  static parse(source: YamlSource, field: string): YamlReader {
    const lines = new LineCounter();
    const document = parseDocument(source.text, { lineCounter: lines, version: '1.2' });
    // One mistake can upset the parser several times over: its first word about it is enough.
    const [error] = document.errors;
    if (error) {
      const wide = wideColon(source.text, error.pos[0]);
      const { line, col } = lines.linePos(wide ?? error.pos[0]);
      source.problems.push({
        file: source.file,
        line: line + source.lineOffset,
        column: col,
        field,
        message: wide === undefined ? yamlWords(error) : WIDE_COLON,
      });
    }
    return new YamlReader(document.contents, field, source, lines);
  }

  get isMap(): boolean {
    return isMap(this.#node);
  }

  get isList(): boolean {
    return isSeq(this.#node);
  }

  /** Stops at this node; an offset counts inside its text. */
  fail(message: Message, expected?: Message, offset = 0): never {
    const place = { file: this.#source.file, ...this.place(offset), field: this.field };
    throw new YamlMistake({ ...place, message, ...(expected && { expected }) });
  }

  /** Where the node stands in its file; an offset counts inside its text. */
  place(offset = 0): Place {
    const node = this.#node;
    const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
    const { line, col } = this.#lines.linePos((node?.range?.[0] ?? 0) + offset + (quoted ? 1 : 0));
    return { line: line + this.#source.lineOffset, column: col };
  }

  /** Runs a piece of reading; a mistake in it becomes a problem and the result is undefined. */
  attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof YamlMistake)) throw error;
      this.#source.problems.push(error.problem);
      return undefined;
    }
  }

  /** The text of a scalar, as written. */
  get text(): string {
    const node = this.#node;
    if (isScalar(node) && node.value !== null)
      return (node as Scalar & { source?: string }).source ?? String(node.value);
    return this.fail(
      { zh: `“${this.field}”应有内容`, en: `"${this.field}" must have a value` },
      { zh: '文字或数字', en: 'text or a number' },
    );
  }

  /** Reads the scalar's text with a reader that throws ExpressionError. */
  expression<T>(read: (text: string) => T): T {
    try {
      return read(this.text);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      return this.fail(error.text, undefined, error.offset);
    }
  }

  /** The entries of a mapping, in order. */
  get entries(): { readonly key: string; readonly value: YamlReader; readonly at: YamlReader }[] {
    const node = this.#node;
    if (!isMap(node))
      return this.fail({
        zh: `“${this.field}”应是“键: 值”`,
        en: `"${this.field}" must be a mapping`,
      });
    return node.items.filter(isPair).map((pair) => {
      const keyNode = pair.key as Scalar & { source?: string };
      const key = keyNode.source ?? String(keyNode.value);
      return {
        key,
        value: this.#child(pair.value as Node | null, key),
        at: this.#child(keyNode, key),
      };
    });
  }

  /** The items of a list; a single value counts as a list of one. */
  get items(): YamlReader[] {
    const node = this.#node;
    if (!isSeq(node)) return node === null ? [] : [this];
    return node.items.map((item, index) => this.#child(item as Node, `[${index}]`));
  }

  /** The value of a key, or undefined. */
  get(key: string): YamlReader | undefined {
    return isMap(this.#node) ? this.entries.find((entry) => entry.key === key)?.value : undefined;
  }

  /** The value of a key that must be there. */
  need(key: string): YamlReader {
    return this.get(key) ?? this.fail({ zh: `缺少“${key}”`, en: `"${key}" is missing` });
  }

  /** Refuses keys outside a list, with the nearest one as a hint. */
  allow(...keys: readonly string[]): void {
    for (const { key, value, at } of this.entries) {
      if (keys.includes(key)) continue;
      if (key.includes('：')) at.fail(WIDE_COLON, undefined, key.indexOf('：'));
      if (value.#node === null) at.fail(strayComma(key));
      const near = nearest(key, keys);
      at.fail(
        {
          zh: `不认识的键“${key}”${near ? `，是否指“${near}”` : ''}`,
          en: `unknown key "${key}"${near ? `, did you mean "${near}"` : ''}`,
        },
        { zh: keys.join('、'), en: keys.join(', ') },
      );
    }
  }

  /** The node as plain JSON; scalars that are not plain whole numbers, booleans or null stay text. */
  toPlain(): unknown {
    if (this.isMap)
      return Object.fromEntries(this.entries.map(({ key, value }) => [key, value.toPlain()]));
    if (this.isList) return this.items.map((item) => item.toPlain());
    if (!isScalar(this.#node)) return null;
    const { value } = this.#node;
    return typeof value === 'boolean' || value === null || Number.isInteger(value)
      ? value
      : this.text;
  }

  #child(node: Node | null, key: string): YamlReader {
    const field =
      key.startsWith('[') || this.field === '' ? `${this.field}${key}` : `${this.field}.${key}`;
    return new YamlReader(node, field, this.#source, this.#lines);
  }
}
