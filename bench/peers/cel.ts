import { type Contender, sum } from './contender.ts';
import type { Definition } from './definition.ts';
import { type Dialect, expressionOf } from './expression-text.ts';
import { BOOLEANS, CODES, COUNTS, DATES, type Facts, MONEY } from './facts.ts';
import { load, nameWithVersion } from './installed.ts';

type Cel = { readonly Environment: new () => Environment };
type Environment = {
  registerVariable(name: string, type: 'string' | 'bool' | 'double'): Environment;
  registerFunction(signature: string, run: (...numbers: number[]) => number): Environment;
  parse(expression: string): (facts: Facts) => number;
};

/** Doubles, for they are faster here than integers, which are of BigInt. */
const DIALECT: Dialect = {
  and: ' && ',
  or: ' || ',
  not: (text) => `!${text}`,
  number: (value) => `${value}.0`,
  tenThousandth: (text) => `floor((${text}) / 10000.0)`,
  least: (a, b) => `least(${a}, ${b})`,
  most: (a, b) => `most(${a}, ${b})`,
};

/** Parsed and type-checked expressions, one a clause; what CEL lacks are functions in JavaScript. */
export async function openCel(definitions: readonly Definition[]): Promise<Contender[]> {
  const { Environment } = await load<Cel>('@marcbachmann/cel-js');
  const environment = new Environment();
  for (const name of Object.keys(CODES)) environment.registerVariable(name, 'string');
  for (const name of Object.keys(BOOLEANS)) environment.registerVariable(name, 'bool');
  for (const name of Object.keys({ ...DATES, ...MONEY, ...COUNTS })) {
    environment.registerVariable(name, 'double');
  }
  environment
    .registerFunction('floor(double): double', (value = 0) => Math.floor(value))
    .registerFunction('least(double, double): double', (a = 0, b = 0) => Math.min(a, b))
    .registerFunction('most(double, double): double', (a = 0, b = 0) => Math.max(a, b));
  const clauses = definitions.map((definition) =>
    environment.parse(expressionOf(definition, DIALECT)),
  );
  return [
    {
      name: nameWithVersion('@marcbachmann/cel-js'),
      start(facts) {
        const amounts = () => clauses.map((clause) => clause(facts));
        return { amounts, total: () => sum(amounts()) };
      },
    },
  ];
}
