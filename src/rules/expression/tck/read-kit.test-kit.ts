import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { childOf, childrenOf, readXml, type XmlElement } from './xml.test-kit.ts';

/** A value of a compatibility case; `type` is its XML schema type, that of a null its declared one. */
export type KitValue =
  | { readonly is: 'null'; readonly type: string }
  | { readonly is: 'scalar'; readonly type: string; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly KitValue[] }
  | { readonly is: 'context'; readonly entries: Readonly<Record<string, KitValue>> };

/** One expected result of one case: the literal expression of a decision and its inputs. */
export type KitCase = {
  readonly folder: string;
  /** `<case id>/<decision>`, unique within its folder. */
  readonly id: string;
  readonly text: string;
  readonly inputs: Readonly<Record<string, KitValue>>;
  /** Whether the decision rests on another one that is computed, too. */
  readonly restsOnDecisions: boolean;
  /** The type that the model declares for the decision. */
  readonly declared: string;
  readonly expected: KitValue;
};

/** Where the compatibility kit is looked for: beside the repository, or where ZHIDA_TCK says. */
const KIT_ROOT =
  process.env.ZHIDA_TCK ??
  join(import.meta.dirname, '../../../../../shared/standards/dmn-tck/TestCases');

/** Whether the compatibility kit is at hand. */
export const kitIsAtHand = (): boolean => existsSync(KIT_ROOT);

/** The folders of the kit, in order. */
export function listFolders(): string[] {
  const models = globSync('*/*/*.dmn', { cwd: KIT_ROOT }).map((file) => dirname(file));
  return [...new Set(models)].sort();
}

/** Every result of a folder's cases whose decision is a literal expression. */
export function readFolder(folder: string): KitCase[] {
  const models = filesOf(folder, 'dmn');
  const model: Model = {
    decisions: byName(models.flatMap((root) => childrenOf(root, 'decision'))),
    inputs: byName(models.flatMap((root) => childrenOf(root, 'inputData'))),
  };
  return filesOf(folder, 'xml').flatMap((file) =>
    childrenOf(file, 'testCase')
      .filter((one) => one.attributes.type !== 'decisionService')
      .flatMap((one) => casesOf(folder, one, model)),
  );
}

type Elements = ReadonlyMap<string, XmlElement>;
type Model = { readonly decisions: Elements; readonly inputs: Elements };

const byName = (elements: readonly XmlElement[]): Elements =>
  new Map(elements.map((element) => [element.attributes.name ?? '', element]));

function filesOf(folder: string, extension: string): XmlElement[] {
  const found = globSync(`${folder}/*.${extension}`, { cwd: KIT_ROOT }).sort();
  return found.map((file) => readXml(readFileSync(join(KIT_ROOT, file), 'utf8')));
}

function casesOf(folder: string, one: XmlElement, { decisions, inputs }: Model): KitCase[] {
  const given = childrenOf(one, 'inputNode').map((node) => {
    const name = node.attributes.name ?? '';
    const declared = inputs.get(name);
    const type = declared && childOf(declared, 'variable')?.attributes.typeRef;
    return [name, readValue(node, type)];
  });
  return childrenOf(one, 'resultNode').flatMap((result) => {
    const name = result.attributes.name ?? '';
    const decision = decisions.get(name);
    const text = decision && childOf(decision, 'literalExpression', 'text')?.text.trim();
    const expected = childOf(result, 'expected');
    if (!decision || text === undefined || !expected) return [];
    const tables = relationsOf(decision, decisions);
    return {
      folder,
      id: `${one.attributes.id}/${name}`,
      text,
      inputs: { ...Object.fromEntries(given), ...tables },
      restsOnDecisions: requiredBy(decision).length > Object.keys(tables).length,
      declared: childOf(decision, 'variable')?.attributes.typeRef ?? '',
      expected: readValue(expected),
    };
  });
}

function requiredBy(decision: XmlElement): string[] {
  return childrenOf(decision, 'informationRequirement').flatMap(
    (one) => childOf(one, 'requiredDecision')?.attributes.href ?? [],
  );
}

/** The relations (tables of literals) that a decision requires, as lists of contexts. */
function relationsOf(decision: XmlElement, decisions: Elements): Record<string, KitValue> {
  const required = requiredBy(decision);
  const tables: Record<string, KitValue> = {};
  for (const [name, other] of decisions) {
    const relation = childOf(other, 'relation');
    if (relation && required.includes(`#${other.attributes.id}`)) tables[name] = rowsOf(relation);
  }
  return tables;
}

function rowsOf(relation: XmlElement): KitValue {
  const columns = childrenOf(relation, 'column').map((column) => column.attributes.name ?? '');
  const items = childrenOf(relation, 'row').map((row): KitValue => {
    const cells = childrenOf(row, 'literalExpression').map((cell) => childOf(cell, 'text')?.text);
    const entries = columns.map((column, index) => [column, literalOf(cells[index] ?? '')]);
    return { is: 'context', entries: Object.fromEntries(entries) };
  });
  return { is: 'list', items };
}

function literalOf(text: string): KitValue {
  return text.startsWith('"')
    ? { is: 'scalar', type: 'string', text: JSON.parse(text) as string }
    : { is: 'scalar', type: 'decimal', text };
}

function readValue(node: XmlElement, declared = ''): KitValue {
  const list = childOf(node, 'list');
  if (list) return { is: 'list', items: childrenOf(list, 'item').map((item) => readValue(item)) };
  const components = childrenOf(node, 'component');
  if (components.length > 0) {
    const entries = components.map((one) => [one.attributes.name, readValue(one)]);
    return { is: 'context', entries: Object.fromEntries(entries) };
  }
  const value = childOf(node, 'value');
  if (!value || value.attributes.nil === 'true') return { is: 'null', type: declared };
  const type = (value.attributes.type ?? '').replace(/^.*:/, '');
  return { is: 'scalar', type, text: value.text };
}
