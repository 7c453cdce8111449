import type { Expression, ValueType } from '../expression/types.ts';

type Around = {
  constant(value: unknown): string;
  define(parameters: string, body: string): string;
  kindPosition(kind: string): number;
};

/**
 * The value of last year's record of the series: nothing, empty or no where all are given and none is;
 * unknown where several differ, or one without a year or of an unknown series may be it.
 */
export function emitPrevious(
  expression: Extract<Expression, { op: 'previous' }>,
  context: Around,
): string {
  const { year, series, value } = expression;
  const [none, unknown] = [absent(value.type, context), unknownOf(value.type)];
  const pairs = series.map(({ position }) => [`x.f${position}`, `r.f${position}`] as const);
  const isOpen = ([a, b]: (typeof pairs)[number]) => `${a}===undefined||${b}===undefined`;
  const differs = pairs.map((pair) => `||!(${isOpen(pair)})&&${pair.join('!==')}`).join('');
  const open = pairs.map((pair) => `||${isOpen(pair)}`).join('');
  const name = context.define(
    'r',
    `const k=D.k[${context.kindPosition(value.kind)}],y=r.f${year.position}-1;let s=k.complete&&y===y?${none}:${unknown},n=0;for(const x of k.records){` +
      `const z=x.f${year.position};if(x===r||z===z&&z!==y${differs})continue;if(z!==z${open}||n++>0&&x.f${value.position}!==s)return ${unknown};s=x.f${value.position}}return s`,
  );
  return `${name}(r)`;
}

/** What stands for an unknown value of a type. */
function unknownOf({ is }: ValueType): string {
  if (is === 'boolean') return '1';
  return is === 'text' || is === 'code' || is === 'codes' ? 'undefined' : 'NaN';
}

const NO_CODES: readonly string[] = Object.freeze([]);

/** What a fact of a type comes to where there is no record that could have it. */
function absent(type: ValueType, { constant }: Around): string {
  switch (type.is) {
    case 'number':
    case 'boolean':
      return '0';
    case 'text':
    case 'code':
      return `''`;
    case 'codes':
      return constant(NO_CODES);
    case 'date':
    case 'duration':
      return unknownOf(type);
  }
}
