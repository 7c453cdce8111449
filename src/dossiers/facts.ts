import { isFacts, type PlainFacts, type PlainValue } from './dossier.ts';

/** The value under a dotted id ('investee.located_in'); undefined = unknown. */
export function factAt(facts: PlainFacts, id: string): PlainValue | undefined {
  const [head = '', ...rest] = id.split('.');
  const value = Object.hasOwn(facts, head) ? facts[head] : undefined;
  if (rest.length === 0) {
    return isFacts(value) ? undefined : value;
  }
  return isFacts(value) ? factAt(value, rest.join('.')) : undefined;
}

/** The facts with one value set; `undefined` takes it away, and with it a group that is left empty. */
export function withFact<T extends PlainFacts>(
  facts: T,
  id: string,
  value: PlainValue | undefined,
): T {
  const [head = '', ...rest] = id.split('.');
  const inner = facts[head];
  const next =
    rest.length === 0 ? value : withFact(isFacts(inner) ? inner : {}, rest.join('.'), value);
  const { [head]: _, ...others } = facts as PlainFacts;
  const gone = next === undefined || (isFacts(next) && Object.keys(next).length === 0);
  if (gone) {
    return others as T;
  }
  return (
    Object.hasOwn(facts, head) ? { ...facts, [head]: next } : { ...others, [head]: next }
  ) as T;
}
