import type { FactRef } from '../answer.ts';
import type { Clause } from '../clause/types.ts';
import { isUnknown } from '../dossier/encode.ts';
import type { PreparedDossier, PreparedRecord } from '../dossier/prepared.ts';
import type { Expression, FactExpression } from '../expression/types.ts';
import { walk } from '../expression/walk.ts';
import type { Row } from '../generate/program.ts';
import type { Kind } from '../vocabulary.ts';
import { amountExpressions } from './facts.ts';
import type { AnswerContext } from './types.ts';

/** The facts that an answer waits for: of the record, the party, and the records it searches. */
export function missingOf(
  row: Row,
  clause: Clause,
  dossier: PreparedDossier,
  context: AnswerContext,
): FactRef[] {
  const missing = new Map<string, FactRef>();
  const add = (kind: string, record: string | null, fact: string | null) =>
    missing.set(`${kind}\n${record}\n${fact}`, { kind, record, fact });
  const { vocabulary } = context.catalogue;
  const role = vocabulary.party.facts.find((fact) => fact.id === 'role');
  if (row.Q?.[0] === 1 && role) add('party', null, role.id);
  if (row.record.id === null) add(clause.kind, null, null);
  const [variant] = clause.variants;
  const open = variant.require
    .filter((_, index) => row.Q?.[index + 1] === 1)
    .map(({ test }) => test);
  const amounts = row.u === 0 ? [] : amountExpressions(variant);
  for (const expression of [...open, ...amounts]) lookInto(expression, row, dossier, context, add);
  if (Number.isNaN(row.event) && row.record.id !== null)
    add(clause.kind, row.record.id, clause.countedOn.fact);
  return [...missing.values()];
}

type Add = (kind: string, record: string | null, fact: string | null) => void;

function lookInto(
  expression: Expression,
  row: Row,
  dossier: PreparedDossier,
  context: AnswerContext,
  add: Add,
): void {
  const { layout } = context.program;
  for (const part of walk(expression)) {
    switch (part.op) {
      case 'fact':
        lookAt(part, row, dossier, context, add);
        break;
      case 'some':
      case 'every':
      case 'sum':
      case 'count':
        if (!dossier.k[layout.kinds.indexOf(part.kind)]?.complete) add(part.kind, null, null);
        break;
      case 'previous':
        if (row.record.id !== null) add(part.value.kind, null, null);
        break;
      case 'number':
      case 'text':
      case 'boolean':
      case 'date':
      case 'duration':
      case 'compare':
      case 'and':
      case 'or':
      case 'not':
      case 'includes':
      case 'plus':
      case 'minus':
      case 'times':
      case 'shift':
      case 'year':
        break;
    }
  }
}

function lookAt(
  fact: FactExpression,
  row: Row,
  dossier: PreparedDossier,
  context: AnswerContext,
  add: Add,
): void {
  const { catalogue, program } = context;
  const kind: Kind | undefined =
    fact.of.is === 'party' ? catalogue.vocabulary.party : catalogue.vocabulary.kinds[fact.kind];
  const type = kind?.facts[fact.position]?.type;
  if (!type) return;
  const unknownIn = (record: PreparedRecord) => isUnknown(type, record[`f${fact.position}`]);
  switch (fact.of.is) {
    case 'party':
      if (unknownIn(dossier.party)) add('party', null, fact.fact);
      break;
    case 'this':
      if (row.record.id !== null && unknownIn(row.record)) add(fact.kind, row.record.id, fact.fact);
      break;
    case 'each':
      for (const record of dossier.k[program.layout.kinds.indexOf(fact.kind)]?.records ?? []) {
        if (unknownIn(record)) add(fact.kind, record.id, fact.fact);
      }
      break;
    case 'determined':
      break;
  }
}
