import type { FactRef } from '../answer.ts';
import { isUnknown } from '../dossier/encode.ts';
import type { PreparedDossier } from '../dossier/prepared.ts';
import type { Row } from '../generate/row.ts';
import type { FactLook, Look, Plan, Verdict } from './plan.ts';

/** The facts that an answer waits for: of the record, the party, and the records it searches. */
export function missingOf(
  row: Row,
  { isRoleUnknown, looks }: Verdict,
  { clause, kind, role, amount }: Plan,
  dossier: PreparedDossier,
): FactRef[] {
  const missing: FactRef[] = [];
  if (isRoleUnknown && role) missing.push(role);
  if (row.id === null) missing.push(kind);
  lookAt(looks, row, dossier, missing);
  if (row.amount.u !== 0) lookAt(amount, row, dossier, missing);
  const { countedOn } = clause;
  if (Number.isNaN(row.event) && row.id !== null && countedOn.is !== 'today')
    add(missing, clause.kind, row.id, countedOn.fact);
  return missing;
}

function lookAt(
  looks: readonly Look[],
  row: Row,
  dossier: PreparedDossier,
  missing: FactRef[],
): void {
  for (const look of looks) {
    switch (look.at) {
      case 'kind':
        if (!dossier.k[look.place]?.complete) addShared(missing, look.ref);
        break;
      case 'one':
        if (row.id !== null && !dossier.k[look.place]?.complete) addShared(missing, look.ref);
        break;
      case 'party':
        if (isUnknown(look.type, dossier.party[look.field])) addShared(missing, look.ref);
        break;
      case 'this':
        if (row.id !== null && isUnknown(look.type, row.record[look.field]))
          add(missing, look.ref.kind, row.id, look.ref.fact);
        break;
      case 'each':
        lookAtEach(look, dossier, missing);
        break;
    }
  }
}

function lookAtEach(look: FactLook, dossier: PreparedDossier, missing: FactRef[]): void {
  for (const record of dossier.k[look.place]?.records ?? []) {
    if (isUnknown(look.type, record[look.field]))
      add(missing, look.ref.kind, record.id, look.ref.fact);
  }
}

/** Adds a name that holds for every dossier, once. */
function addShared(missing: FactRef[], ref: FactRef): void {
  if (!includes(missing, ref.kind, ref.record, ref.fact)) missing.push(ref);
}

function add(missing: FactRef[], kind: string, record: string | null, fact: string): void {
  if (!includes(missing, kind, record, fact)) missing.push({ kind, record, fact });
}

function includes(
  refs: readonly FactRef[],
  kind: string,
  record: string | null,
  fact: string | null,
): boolean {
  for (const ref of refs)
    if (ref.fact === fact && ref.record === record && ref.kind === kind) return true;
  return false;
}
