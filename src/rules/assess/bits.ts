/** A set of whole numbers below a bound that all sets in use together share. */
export type Bits = Uint32Array;

/** A set of some numbers below `bound`. */
export function bitsOf(bound: number, members: Iterable<number>): Bits {
  const bits = new Uint32Array((bound + 31) >>> 5);
  for (const one of members) addBit(bits, one);
  return bits;
}

export function hasBit(bits: Bits, one: number): boolean {
  return (((bits[one >>> 5] ?? 0) >>> (one & 31)) & 1) === 1;
}

export function addBit(bits: Bits, one: number): void {
  bits[one >>> 5] = (bits[one >>> 5] ?? 0) | (1 << (one & 31));
}

export function removeBit(bits: Bits, one: number): void {
  bits[one >>> 5] = (bits[one >>> 5] ?? 0) & ~(1 << (one & 31));
}

/** What is in both. */
export function bothBits(a: Bits, b: Bits): Bits {
  const both = new Uint32Array(a.length);
  for (let word = 0; word < a.length; word++) both[word] = (a[word] ?? 0) & (b[word] ?? 0);
  return both;
}

/** Whether all that is in `a` is in `b`, as far as it is `within` a third. */
export function isInside(a: Bits, b: Bits, within: Bits): boolean {
  for (let word = 0; word < a.length; word++)
    if (((a[word] ?? 0) & (within[word] ?? 0) & ~(b[word] ?? 0)) !== 0) return false;
  return true;
}

/** The numbers, in ascending order. */
export function membersOf(bits: Bits): number[] {
  const members: number[] = [];
  for (let word = 0; word < bits.length; word++) {
    let rest = bits[word] ?? 0;
    while (rest !== 0) {
      members.push((word << 5) + 31 - Math.clz32(rest & -rest));
      rest &= rest - 1;
    }
  }
  return members;
}
