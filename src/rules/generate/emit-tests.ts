import type { Comparison } from '../expression/types.ts';

/** Fresh local variables of the function at hand. */
type Temporaries = { temporary(): string };

const OPPOSITE = { '=': '!==', '!=': '===', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;
const CONSTANT = /^K\d+$/u;
const SIMPLE = /^(?:[\w.]+|\(-\d+\))$/u;

/** NaN compares false both ways, so that two tests give all three values. */
export function numeric(test: Comparison, left: string, right: string, names: Temporaries): string {
  const [a, setA] = hold(left, names);
  const [b, setB] = hold(right, names);
  if (test === '=' || test === '!=') {
    const [equal, different] = test === '=' ? [2, 0] : [0, 2];
    return `(${setA}===${setB}?${equal}:${a}!==${a}||${b}!==${b}?1:${different})`;
  }
  return `(${setA}${test}${setB}?2:${a}${OPPOSITE[test]}${b}?0:1)`;
}

function hold(code: string, names: Temporaries): [string, string] {
  if (SIMPLE.test(code)) return [code, code];
  const name = names.temporary();
  return [name, `(${name}=${code})`];
}

/** Texts and codes; a constant is never unknown. */
export function textual(negated: boolean, left: string, right: string): string {
  const [equal, different] = negated ? [0, 2] : [2, 0];
  const known = [left, right].filter((side) => !CONSTANT.test(side));
  const unknown = known.map((side) => `${side}===undefined`).join('||');
  return `(${unknown === '' ? '' : `${unknown}?1:`}${left}===${right}?${equal}:${different})`;
}
