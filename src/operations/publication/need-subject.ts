import type { Catalogue, Problem } from '../../rules/index.ts';
import type { Message } from '../../values/index.ts';
import { notFound } from '../refusals.ts';

/** The id of a policy of the catalogue. Refused as not found when there is none. */
export function needPolicy({ policies }: Catalogue, id: string): string {
  if (policies.some((policy) => policy.id === id)) return id;
  throw notFound(unknown('policy', id));
}

/** The title of a clause or policy; null where the catalogue has none of that id any more. */
export function titleOfSubject({ policies, clauses }: Catalogue, id: string): Message | null {
  const found = clauses.find((one) => one.id === id) ?? policies.find((one) => one.id === id);
  return found?.title ?? null;
}

/** The id of a clause or policy. Refused as not found when there is none. */
export function needSubject(catalogue: Catalogue, id: string): string {
  if (titleOfSubject(catalogue, id) !== null) return id;
  throw notFound(unknown('subject', id));
}

function unknown(field: string, id: string): Problem {
  return {
    field,
    message: { zh: `现行目录里没有“${id}”`, en: `The catalogue has no "${id}"` },
  };
}
