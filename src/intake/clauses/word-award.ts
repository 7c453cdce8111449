import { formatMoney, formatRate } from '../../values/index.ts';
import type { Figure } from '../types.ts';
import type { Benefit } from './gather-benefits.ts';

/** The code of each name in the catalogue, where all of them are codes of one list. */
export type CodesOf = (names: readonly string[]) => readonly string[] | undefined;

export type Worded = {
  /** Lines of the rule, from `award:` on. */
  readonly lines: readonly string[];
  readonly authority: 'computed' | 'up-to';
  /** What an example of it would come to, as far as the figures say. */
  readonly example: string;
};

/** The award and limits of a benefit in the form of the catalogue, with TODO for what it is of. */
export function wordAward(benefit: Benefit, codesOf: CodesOf): Worded {
  const isOpen = benefit.given.some(
    ({ atMost, quantity }) => atMost || (quantity.is !== 'match' && isRange(quantity)),
  );
  const [first] = benefit.given;
  return {
    lines: [...awardLines(benefit, codesOf), ...limitLines(benefit)],
    authority: isOpen || first === undefined ? 'up-to' : 'computed',
    example: first?.quantity.is === 'amount' && !isOpen ? amount(first) : 'TODO',
  };
}

function awardLines({ given, bands, years }: Benefit, codesOf: CodesOf): readonly string[] {
  const [first, ...others] = given;
  if (!first) return ['award: { up to: unstated }'];
  if (bands.length > 0) {
    const rows = given.map((one, index) => {
      const bound = bands[index];
      return `${bound ? `up to ${amount(bound)}` : 'above'}: ${rate(one)}`;
    });
    return [`award: { marginal: TODO, rates: { ${rows.join(', ')} } }`];
  }
  const lines = others.length > 0 ? tableLines(given, codesOf) : [single(first, years)];
  if (!first.atMost || others.length === 0) return ['award:', ...indented(lines)];
  return ['award:', '  up to:', ...indented(indented(lines))];
}

function single(figure: Figure, years: number | null): string {
  const { quantity, atMost } = figure;
  switch (quantity.is) {
    case 'match':
      return 'match: TODO';
    case 'years':
      return 'up to: unstated';
    case 'rate':
      if (isRange(quantity))
        return `between: ${formatRate(quantity.low)}..${formatRate(quantity.high)} of TODO`;
      return atMost
        ? `up to: { rate of: TODO, rate: ${rate(figure)} }`
        : `rate of: TODO\nrate: ${rate(figure)}`;
    case 'amount': {
      if (isRange(quantity))
        return `range: ${formatMoney(quantity.low, 'zh')}..${formatMoney(quantity.high, 'zh')}`;
      if (atMost) return `up to: ${amount(figure)}`;
      return years === null
        ? `fixed: ${amount(figure)}`
        : `instalments: ${amount(figure)}\ntimes: ${years}\nmonths: 12`;
    }
  }
}

/** One row for each name: by code where the names are codes, else by a condition to be written. */
function tableLines(given: readonly Figure[], codesOf: CodesOf): readonly string[] {
  const names = given.flatMap(({ of }) => of ?? []);
  const codes = names.length === given.length ? codesOf(names) : undefined;
  if (codes)
    return [
      'by: TODO',
      'table:',
      ...given.map((one, index) => `  ${codes[index]}: ${amount(one)}`),
    ];
  return [
    'first of:',
    ...given.map(
      (one) => `  - { when: ${quoted(`TODO ${one.of ?? ''}`.trim())}, fixed: ${amount(one)} }`,
    ),
  ];
}

const LIMIT_OF = { year: 'per year', lifetime: 'lifetime', item: 'each' } as const;

function limitLines({ caps, given, years }: Benefit): readonly string[] {
  const lasts = years !== null && (given[0]?.atMost || given[0]?.quantity.is === 'rate');
  if (caps.length === 0 && !lasts) return [];
  const amounts = caps.filter(({ quantity }) => quantity.is === 'amount');
  const shares = caps.filter(({ quantity }) => quantity.is === 'rate');
  const byKey = new Map<string, Figure[]>();
  for (const cap of amounts) {
    const key = LIMIT_OF[cap.per ?? 'item'];
    byKey.set(key, [...(byKey.get(key) ?? []), cap]);
  }
  return [
    'limit:',
    ...(lasts ? [`  years: ${years}`] : []),
    ...[...byKey].flatMap(([key, own]) => indented(capLines(key, own))),
    ...shares.map(
      (share) => `  with other levels: { ceiling: ${rate(share)} * TODO, counting: TODO }`,
    ),
  ];
}

function capLines(key: string, caps: readonly Figure[]): readonly string[] {
  const [first, ...others] = caps;
  if (!first || others.length === 0) return first ? [`${key}: ${amount(first)}`] : [];
  return [
    `${key}:`,
    '  first of:',
    ...caps.map(
      (cap) => `    - { when: ${quoted(`TODO ${cap.of ?? ''}`.trim())}, fixed: ${amount(cap)} }`,
    ),
  ];
}

function isRange(quantity: Exclude<Figure['quantity'], { is: 'match' }>): boolean {
  return quantity.is !== 'years' && JSON.stringify(quantity.low) !== JSON.stringify(quantity.high);
}

function amount({ quantity }: Figure): string {
  return quantity.is === 'amount' ? formatMoney(quantity.high, 'zh').replaceAll(',', '') : 'TODO';
}

function rate({ quantity }: Figure): string {
  return quantity.is === 'rate' ? formatRate(quantity.high) : 'TODO';
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`);
}
