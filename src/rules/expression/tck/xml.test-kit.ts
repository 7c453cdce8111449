/** An element of an XML file: its local name, attributes (local names) and what is inside. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, without that of its children. */
  readonly text: string;
};

type Open = {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
};

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Reads the XML of the compatibility cases: elements, attributes, text, CDATA, comments and the five
 * entities, with prefixes dropped. Throws for anything else, a document type above all.
 */
export function readXml(source: string): XmlElement {
  const text = source.replace(/^\uFEFF/, '');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let end = 0;
  for (const token of text.matchAll(TOKEN)) {
    const [, cdata, closing, opening, attributes, empty, plain] = token;
    const inside = open.at(-1) ?? root;
    end = token.index + token[0].length;
    if (cdata !== undefined) inside.text += cdata;
    if (plain !== undefined) inside.text += decode(plain);
    if (opening !== undefined) {
      const element = begin(opening, attributes ?? '');
      inside.children.push(element);
      if (empty === '') open.push(element);
    }
    if (closing !== undefined && open.pop()?.name !== localName(closing)) {
      throw new SyntaxError(`</${closing}> closes another element, at ${token.index}`);
    }
  }
  const [first, ...others] = root.children;
  if (end !== text.length || open.length !== 1 || first === undefined || others.length > 0) {
    throw new SyntaxError(`not the XML this reader knows, at ${end}`);
  }
  return first;
}

function begin(name: string, source: string): Open {
  const attributes: Record<string, string> = {};
  for (const [, key = '', double, single] of source.matchAll(ATTRIBUTE)) {
    attributes[localName(key)] = decode(double ?? single ?? '');
  }
  return { name: localName(name), attributes, children: [], text: '' };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function decode(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const known = ENTITIES[name];
    if (known === undefined) throw new SyntaxError(`unknown entity ${whole}`);
    return known;
  });
}

/** The children of an element with a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first descendant along a path of names. */
export function childOf(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let found: XmlElement | undefined = element;
  for (const name of path) found = childrenOf(found, name)[0];
  return found;
}
