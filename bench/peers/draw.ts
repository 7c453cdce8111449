/** Numbers that look drawn by lot and are the same in every run. */
export type Draw = {
  /** From 0 up to, not including, 1. */
  part(): number;
  /** A whole number from `low` to `high`. */
  whole(low: number, high: number): number;
  one<T>(list: readonly T[]): T;
  /** So many different ones, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[];
};

/** Lehmer's generator: state · 48271 mod 2³¹ − 1. */
export function drawFrom(seed: number): Draw {
  let state = seed;
  const part = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const whole = (low: number, high: number) => low + Math.floor(part() * (high - low + 1));
  const one = <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T;
  const some = <T>(list: readonly T[], count: number) => {
    const chosen = new Set<T>();
    while (chosen.size < count) chosen.add(one(list));
    return list.filter((item) => chosen.has(item));
  };
  return { part, whole, one, some };
}
