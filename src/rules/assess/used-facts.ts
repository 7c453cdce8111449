import type { Day } from '../../values/index.ts';
import type { UsedFact } from '../answer.ts';
import { encodeValue, isUnknown } from '../dossier/encode.ts';
import type { PreparedRecord } from '../dossier/prepared.ts';
import type { Row } from '../generate/row.ts';
import { dayText } from './day-text.ts';
import type { FactLook, Plan } from './plan.ts';
import type { Answering } from './types.ts';

/** The facts of the record and the party that an answer rests on, as far as they are known. */
export function usedFacts(row: Row, { used }: Plan, answering: Answering): readonly UsedFact[] {
  const lists = listAt(answering.used, used.place);
  const known = lists[row.place];
  if (known) return known;
  const facts = listFacts(row, used.looks, answering);
  lists[row.place] = facts;
  return facts;
}

/** Clauses of a kind rest on the same facts time and again: each is encoded once. */
function listFacts(
  { record, place }: Row,
  looks: readonly FactLook[],
  { dossier, facts }: Answering,
): UsedFact[] {
  const used: UsedFact[] = [];
  for (const look of looks) {
    const isOwn = look.at !== 'party';
    const known = listAt(listAt(facts, look.place), isOwn ? place : 0);
    let fact = known[look.position];
    if (fact === undefined) {
      fact = encodeFact(look, isOwn ? record : dossier.party);
      known[look.position] = fact;
    }
    if (fact !== null) used.push(fact);
  }
  return used;
}

function encodeFact({ ref, field, type }: FactLook, record: PreparedRecord): UsedFact | null {
  const value = record[field];
  if (isUnknown(type, value)) return null;
  const text = type.is === 'date' ? dayText(value as Day) : encodeValue(type, value);
  return { kind: ref.kind, record: record.id, fact: ref.fact, value: text };
}

function listAt<T>(lists: T[][], place: number): T[] {
  const known = lists[place];
  if (known) return known;
  const list: T[] = [];
  lists[place] = list;
  return list;
}
