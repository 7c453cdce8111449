import type { Fraction } from '../../values/index.ts';

/**
 * Draws cases for inspection after approval: the share `rate` of them, rounded up. Which ones follows
 * from the seed alone, in whatever order they are given, so that anybody can draw them again; the
 * caller takes a seed that nobody could choose and records it.
 * @throws RangeError where the rate is not between 0 and 1
 */
export function drawSample(
  caseIds: readonly string[],
  rate: Fraction,
  seed: string,
): readonly string[] {
  if (rate.num < 0 || rate.num > rate.den) throw new RangeError('a rate from 0 to 1 is expected');
  const drawn = [...new Set(caseIds)].map((id) => ({ id, lot: lotOf(`${seed}\n${id}`) }));
  drawn.sort((a, b) => (a.lot === b.lot ? (a.id < b.id ? -1 : 1) : a.lot < b.lot ? -1 : 1));
  const count = Math.ceil((drawn.length * rate.num) / rate.den);
  return drawn.slice(0, count).map(({ id }) => id);
}

const WORD = (1n << 64n) - 1n;

/** A number of 64 bits made of a text: FNV-1a, then the finaliser of SplitMix64. */
function lotOf(text: string): bigint {
  let lot = 0xcbf29ce484222325n;
  for (const unit of new TextEncoder().encode(text))
    lot = ((lot ^ BigInt(unit)) * 0x100000001b3n) & WORD;
  lot = ((lot ^ (lot >> 30n)) * 0xbf58476d1ce4e5b9n) & WORD;
  lot = ((lot ^ (lot >> 27n)) * 0x94d049bb133111ebn) & WORD;
  return lot ^ (lot >> 31n);
}
