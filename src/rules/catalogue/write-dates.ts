import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** What is entered of a document's dates; ISO dates. What is null stays as it stands. */
export type DocumentDates = {
  readonly issuedOn: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Where the period is stated. */
  readonly basis: string;
};

/**
 * Writes dates into the front matter of a policy.md: `issued on` and `in force`. Every other byte of
 * the file stays.
 * @throws TypeError when the text has no front matter that can be read
 */
export function writeDates(text: string, dates: DocumentDates): string {
  const { issuedOn, from, to, basis } = dates;
  const issued = issuedOn === null ? text : writeEntry(text, 'issued on', issuedOn, 'issuer');
  if (from === null && to === null) return issued;
  const known = periodIn(issued);
  const ends = { from: from ?? known.from, to: to ?? known.to };
  const written = Object.entries(ends).flatMap(([end, day]) =>
    day === null ? [] : [`${end}: ${day}`],
  );
  const period = `{ ${[...written, `basis: ${JSON.stringify(basis)}`].join(', ')} }`;
  const before = mapOf(issued).map.has('issued on') ? 'issued on' : 'issuer';
  return writeEntry(issued, 'in force', period, before);
}

function periodIn(text: string): { from: string | null; to: string | null } {
  const period = mapOf(text).map.get('in force');
  const day = (end: string) => {
    const value = isMap(period) ? period.get(end, true) : undefined;
    return isScalar(value) ? (value.source ?? String(value.value)) : null;
  };
  return { from: day('from'), to: day('to') };
}

/** The entry of a key with another value; a new one after the entry named. */
function writeEntry(text: string, key: string, value: string, after: string): string {
  const { map, start, newLine } = mapOf(text);
  const own = pairOf(map, key);
  if (own) {
    const [from, to] = extentOf(own);
    const rest = text.slice(start + to);
    const kept = text.slice(0, start + to).trimEnd().length;
    const blank = text.slice(kept, start + to);
    return `${text.slice(0, start + from)}${key}: ${value}${blank}${rest}`;
  }
  const before = pairOf(map, after);
  if (!before) throw new TypeError(`no ${after} in the front matter`);
  const written = text.slice(0, start + extentOf(before)[1]).trimEnd();
  const end = text.indexOf(newLine, written.length);
  return `${text.slice(0, end)}${newLine}${key}: ${value}${text.slice(end)}`;
}

const FRONT_MATTER = /^(---[ \t]*(\r?\n))([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/u;

function mapOf(text: string): { map: YAMLMap; start: number; newLine: string } {
  const [, opening = '', newLine = '', yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  const { contents } = parseDocument(yaml);
  if (!isMap(contents)) throw new TypeError('no front matter');
  return { map: contents, start: opening.length, newLine };
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(({ key: own }) => isScalar(own) && own.value === key);
}

/** From where a key begins to where its value ends, without what follows on the line. */
function extentOf({ key, value }: Pair): [number, number] {
  const from = rangeOf(key)[0];
  return [from, value === null ? rangeOf(key)[1] : rangeOf(value)[1]];
}

function rangeOf(node: unknown): readonly [number, number] {
  const { range } = node as { range?: readonly [number, number, number] | null };
  if (!range) throw new TypeError('a node without a place');
  return [range[0], range[1]];
}
