import type { Fen } from '../../values/index.ts';
import type { Clause } from '../clause/types.ts';

/** Where a rule holds plain numbers that are money: bands, ranges and caps. */
const PLAIN_SUMS: readonly string[] = ['upTo', 'cap', 'from', 'to'];

/** Every sum of money that a clause's rule names, in fen, the least first. */
export function sumsIn({ variants }: Clause): Fen[] {
  const sums = new Set<Fen>();
  const seen = new Set<unknown>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (isMoney(value)) sums.add(value.num / value.den);
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'number' && PLAIN_SUMS.includes(key)) sums.add(inner);
      else look(inner);
    }
  };
  look(variants);
  return [...sums].filter((sum) => sum > 0).sort((a, b) => a - b);
}

function isMoney(node: object): node is { num: number; den: number } {
  return 'op' in node && node.op === 'number' && 'unit' in node && isCurrency(node.unit);
}

function isCurrency(unit: unknown): boolean {
  return typeof unit === 'string' && unit !== 'rate' && unit !== 'one';
}
