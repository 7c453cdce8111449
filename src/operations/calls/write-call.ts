import type { z } from 'zod';
import { callState, daysLeft } from '../../casework/index.ts';
import { type Catalogue, heldBy } from '../../rules/index.ts';
import type { KeptCall } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import type { CityContext } from '../context.ts';
import type { callLineShape } from '../shapes/call.ts';
import { writeDays } from './call-text.ts';

type Line = z.infer<typeof callLineShape>;
/** What parties are called, by their ids. */
export type PartyNames = ReadonlyMap<string, string>;

/** A call in short, as the API writes it: how it stands today. */
export function writeCallLine(
  call: KeptCall,
  { catalogue, names }: { readonly catalogue: Catalogue; readonly names: PartyNames },
  { today, holds }: Pick<CityContext, 'today' | 'holds'>,
): Line {
  const { id, title, number, department, clauses, publishedOn, revision, example } = call;
  return {
    ...{ call: id, title, number, revision, example },
    department: { party: department, name: names.get(department) ?? department },
    clauses: clauses.map((clause) => writeClause(clause, catalogue, holds)),
    window: writeDays(call.window),
    state: callState(call, today),
    days_left: daysLeft(call, today),
    published_on: publishedOn === null ? null : formatDay(publishedOn),
  };
}

function writeClause(
  id: string,
  { clauses, policies }: Catalogue,
  holds: CityContext['holds'],
): Line['clauses'][number] {
  const clause = clauses.find((one) => one.id === id);
  if (clause === undefined)
    return { clause: id, title: null, article: null, cited_as: null, in_force: null, held: null };
  const { title, article, inForce, policy } = clause;
  const [from = null, to = null] = [inForce.from, inForce.to].map((day) =>
    day === null ? null : formatDay(day),
  );
  return {
    ...{ clause: id, title, article, in_force: { from, to }, held: heldBy(holds, clause) },
    cited_as: policies.find((one) => one.id === policy)?.citedAs ?? null,
  };
}
