import type { Operation } from './operation-parts.ts';

const FIRST_REFUSAL = 400;

/** A refusal that several operations give in the same form, shown once and linked from them. */
export type SharedResponse = {
  readonly id: string;
  readonly status: string;
  readonly response: unknown;
};
/** By status and form. */
export type SharedResponses = ReadonlyMap<string, SharedResponse>;

/** Finds the refusals that more than one operation gives in the same form. */
export function shareResponses(operations: readonly Operation[]): SharedResponses {
  const given = operations.flatMap(({ described }) => Object.entries(described.responses ?? {}));
  const refusals = given.filter(([status]) => Number(status) >= FIRST_REFUSAL);
  const groups = Map.groupBy(refusals, ([status, response]) => keyOf(status, response));
  const shared = new Map<string, SharedResponse>();
  const forms = new Map<string, number>();
  const repeated = [...groups].filter(([, { length }]) => length > 1);
  for (const [key, [[status, response] = ['', undefined]]] of repeated) {
    const form = (forms.get(status) ?? 0) + 1;
    forms.set(status, form);
    const id = form === 1 ? `refusal-${status}` : `refusal-${status}-${form}`;
    shared.set(key, { id, status, response });
  }
  return shared;
}

export function sharedOf(
  shared: SharedResponses,
  status: string,
  response: unknown,
): SharedResponse | undefined {
  return shared.get(keyOf(status, response));
}

function keyOf(status: string, response: unknown): string {
  return `${status} ${JSON.stringify(response)}`;
}
