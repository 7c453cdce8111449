/** Kleene's three values as numbers, so that "all of" is the least and "one of" the greatest. */
export type Truth = 0 | 1 | 2;

export const NO = 0;
export const UNKNOWN = 1;
export const YES = 2;

export function both(a: Truth, b: Truth): Truth {
  return a < b ? a : b;
}

export function either(a: Truth, b: Truth): Truth {
  return a > b ? a : b;
}

export function not(a: Truth): Truth {
  return (2 - a) as Truth;
}

export function truth(fact: boolean | undefined): Truth {
  if (fact === undefined) return UNKNOWN;
  return fact ? YES : NO;
}

/** Whether a text or a code is this one. */
export function is(fact: string | undefined, wanted: string | undefined): Truth {
  if (fact === undefined || wanted === undefined) return UNKNOWN;
  return fact === wanted ? YES : NO;
}

export function isOneOf(fact: string | undefined, wanted: readonly string[]): Truth {
  if (fact === undefined) return UNKNOWN;
  return wanted.includes(fact) ? YES : NO;
}

export function has(facts: readonly string[] | undefined, wanted: string): Truth {
  if (facts === undefined) return UNKNOWN;
  return facts.includes(wanted) ? YES : NO;
}

export function hasOneOf(facts: readonly string[] | undefined, wanted: readonly string[]): Truth {
  if (facts === undefined) return UNKNOWN;
  return facts.some((fact) => wanted.includes(fact)) ? YES : NO;
}

export function atLeast(fact: number | undefined, bound: number): Truth {
  if (fact === undefined) return UNKNOWN;
  return fact >= bound ? YES : NO;
}

export function before(a: number | undefined, b: number | undefined): Truth {
  if (a === undefined || b === undefined) return UNKNOWN;
  return a < b ? YES : NO;
}
