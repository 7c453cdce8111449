import { type Contender, sum } from './contender.ts';
import type { Definition } from './definition.ts';
import { type Dialect, expressionOf } from './expression-text.ts';
import type { Facts } from './facts.ts';
import { load, nameWithVersion } from './installed.ts';

type Zen = {
  readonly ZenEngine: new () => { createDecision(content: object): Decision };
  readonly ZenDecisionContent: new (content: object) => object;
};
type Decision = {
  evaluate(context: Facts, options?: { trace: boolean }): Promise<{ result: unknown }>;
};

const DIALECT: Dialect = {
  and: ' and ',
  or: ' or ',
  not: (text) => `not ${text}`,
  number: String,
  tenThousandth: (text) => `floor((${text}) / 10000)`,
  least: (a, b) => `min([${a}, ${b}])`,
  most: (a, b) => `max([${a}, ${b}])`,
};

/** An expression node with an expression for each clause; and one with all of them in one list. */
export async function openZen(definitions: readonly Definition[]): Promise<Contender[]> {
  const { ZenEngine, ZenDecisionContent } = await load<Zen>('@gorules/zen-engine');
  const engine = new ZenEngine();
  const name = nameWithVersion('@gorules/zen-engine');
  const texts = definitions.map((definition) => expressionOf(definition, DIALECT));
  const open = (expressions: readonly Expression[]) =>
    engine.createDecision(new ZenDecisionContent(graphOf(expressions)));
  const named = open(texts.map((value, index) => ({ id: `e${index}`, key: `c${index}`, value })));
  const list = open([{ id: 'all', key: 'all', value: `[${texts.join(', ')}]` }]);
  const byName = (result: unknown) =>
    texts.map((_, index) => (result as Record<string, number>)[`c${index}`] ?? Number.NaN);
  return [
    contender(name, (facts) => named.evaluate(facts), byName),
    contender(`${name}, all in one list`, (facts) => list.evaluate(facts), readList),
    contender(`${name}, with trace`, (facts) => named.evaluate(facts, { trace: true }), byName),
  ];
}

function contender(
  name: string,
  evaluate: (facts: Facts) => Promise<{ result: unknown }>,
  read: (result: unknown) => readonly number[],
): Contender {
  return {
    name,
    start(facts) {
      const amounts = async () => read((await evaluate(facts)).result);
      return { amounts, total: async () => sum(await amounts()) };
    },
  };
}

const readList = (result: unknown) => (result as { all: number[] }).all;

type Expression = { readonly id: string; readonly key: string; readonly value: string };

/** The smallest graph: the input and one node. */
function graphOf(expressions: readonly Expression[]): object {
  const position = { x: 0, y: 0 };
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position },
      { id: 'rules', name: 'rules', type: 'expressionNode', position, content: { expressions } },
    ],
    edges: [{ id: 'edge', type: 'edge', sourceId: 'in', targetId: 'rules' }],
  };
}
