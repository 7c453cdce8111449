import { writeByHand } from './by-hand.ts';
import { type Contender, sum } from './contender.ts';
import type { Definition, Test } from './definition.ts';
import type { Facts } from './facts.ts';
import { load, nameWithVersion } from './installed.ts';

type JsonRules = { readonly Engine: new () => Engine };
type Engine = {
  addOperator(name: string, holds: (fact: number, of: number) => boolean): void;
  addRule(rule: { conditions: Condition; event: { type: string } }): void;
  run(facts: Facts): Promise<{ events: { type: string }[] }>;
};
type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly fact: string; readonly operator: string; readonly value: unknown };

/** One engine with a rule for each clause. It knows no arithmetic: amounts are plain functions. */
export async function openJsonRules(definitions: readonly Definition[]): Promise<Contender[]> {
  const { Engine } = await load<JsonRules>('json-rules-engine');
  const engine = new Engine();
  for (const test of definitions.flatMap(({ tests }) => tests)) {
    if (test.test !== 'share') continue;
    const { percent } = test;
    engine.addOperator(shareOperator(percent), (fact, of) => fact * 100 >= of * percent);
  }
  for (const [index, { tests }] of definitions.entries()) {
    const conditions = { all: tests.map(conditionOf) };
    engine.addRule({ conditions, event: { type: String(index) } });
  }
  const awards = writeByHand(definitions.map((definition) => ({ ...definition, tests: [] })));
  return [
    {
      name: nameWithVersion('json-rules-engine'),
      start(facts) {
        const amounts = async () => {
          const { events } = await engine.run(facts);
          const all = awards.map(() => 0);
          for (const { type } of events) all[Number(type)] = awards[Number(type)]?.(facts) ?? 0;
          return all;
        };
        return { amounts, total: async () => sum(await amounts()) };
      },
    },
  ];
}

function conditionOf(test: Test): Condition {
  switch (test.test) {
    case 'is':
      return { fact: test.fact, operator: 'equal', value: test.wanted };
    case 'one of':
      return { fact: test.fact, operator: 'in', value: test.codes };
    case 'from':
      return { fact: test.fact, operator: 'greaterThanInclusive', value: test.day };
    case 'until':
      return { fact: test.fact, operator: 'lessThanInclusive', value: test.day };
    case 'at least':
      return { fact: test.fact, operator: 'greaterThanInclusive', value: test.figure };
    case 'share':
      return { fact: test.fact, operator: shareOperator(test.percent), value: { fact: test.of } };
    case 'either':
      return { any: test.tests.map(conditionOf) };
  }
}

const shareOperator = (percent: number): string => `atLeast${percent}PercentOf`;
