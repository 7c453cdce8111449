/** An exact rational: safe integers, `den` above zero, reduced. Build it with `fraction`. */
export type Fraction = { readonly num: number; readonly den: number };

/**
 * The reduced fraction `num`/`den`; a negative denominator moves its sign to the numerator.
 * @throws RangeError when either is not a safe integer or `den` is 0.
 */
export function fraction(num: number, den: number): Fraction {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || den === 0) {
    throw new RangeError(`not a fraction of safe integers: ${num}/${den}`);
  }
  const divisor = commonDivisor(Math.abs(num), Math.abs(den)) * (den < 0 ? -1 : 1);
  // Adding 0 turns -0 into 0.
  return { num: num / divisor + 0, den: den / divisor };
}

/**
 * The reduced fraction of two big integers, `den` above zero; undefined when, even reduced, it
 * does not fit safe integers.
 */
export function reduceBig(num: bigint, den: bigint): Fraction | undefined {
  let divisor = num < 0n ? -num : num;
  for (let rest = den; rest !== 0n; ) {
    [divisor, rest] = [rest, divisor % rest];
  }
  const reduced = { num: Number(num / divisor), den: Number(den / divisor) };
  return Number.isSafeInteger(reduced.num) && Number.isSafeInteger(reduced.den)
    ? reduced
    : undefined;
}

/** -1, 0 or 1, exactly, whatever the size of the cross products. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.num * b.den;
  const right = b.num * a.den;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) {
    return left < right ? -1 : left > right ? 1 : 0;
  }
  const bigLeft = BigInt(a.num) * BigInt(b.den);
  const bigRight = BigInt(b.num) * BigInt(a.den);
  return bigLeft < bigRight ? -1 : bigLeft > bigRight ? 1 : 0;
}

/** The exact product. @throws RangeError when, reduced, it does not fit safe integers. */
export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  const across = commonDivisor(Math.abs(a.num), b.den);
  const back = commonDivisor(Math.abs(b.num), a.den);
  return fraction((a.num / across) * (b.num / back), (a.den / back) * (b.den / across));
}

/** The exact sum. @throws RangeError when, reduced, it does not fit safe integers. */
export function addFractions(a: Fraction, b: Fraction): Fraction {
  const left = a.num * b.den;
  const right = b.num * a.den;
  const den = a.den * b.den;
  if (isSafeSum(left, right) && Number.isSafeInteger(den)) {
    return fraction(left + right, den);
  }
  const sum = reduceBig(
    BigInt(a.num) * BigInt(b.den) + BigInt(b.num) * BigInt(a.den),
    BigInt(a.den) * BigInt(b.den),
  );
  if (sum === undefined) {
    throw new RangeError(`sum too large: ${a.num}/${a.den} + ${b.num}/${b.den}`);
  }
  return sum;
}

function isSafeSum(left: number, right: number): boolean {
  return (
    Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(left + right)
  );
}

/** Greatest common divisor of two whole numbers, not both 0. */
function commonDivisor(a: number, b: number): number {
  let divisor = a;
  for (let rest = b; rest !== 0; ) {
    const next = divisor % rest;
    divisor = rest;
    rest = next;
  }
  return divisor;
}
