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
  answering.used[used.place] ??= [];
  const byRecord = answering.used[used.place] as (readonly UsedFact[])[];
  byRecord[row.place] ??= listFacts(row.record, used.looks, answering);
  return byRecord[row.place] as readonly UsedFact[];
}

function listFacts(
  own: PreparedRecord,
  looks: readonly FactLook[],
  answering: Answering,
): UsedFact[] {
  const facts: UsedFact[] = [];
  for (const { at, ref, field, type } of looks) {
    const record = at === 'party' ? answering.dossier.party : own;
    const value = record[field];
    if (isUnknown(type, value)) continue;
    facts.push({
      kind: ref.kind,
      record: at === 'party' ? null : own.id,
      fact: ref.fact,
      value: type.is === 'date' ? dayText(value as Day) : encodeValue(type, value),
    });
  }
  return facts;
}
