import { formatDay } from '../../values/index.ts';
import type { Holds, Result, StepAnswer } from '../answer.ts';
import { explainAward } from '../award/awards.ts';
import { fenText, type StepDetail } from '../award/mechanism.ts';
import type { Clause } from '../clause/types.ts';
import { encodeValue, isUnknown } from '../dossier/encode.ts';
import type { PreparedDossier } from '../dossier/prepared.ts';
import type { Part } from '../generate/emitter.ts';
import type { Row } from '../generate/program.ts';
import { explainLimit } from '../limit/limits.ts';
import { ownFacts } from './facts.ts';
import type { AnswerContext } from './types.ts';

const HOLDS: readonly Holds[] = ['no', 'unknown', 'yes'];

/** The explanation tree of an answer: facts used, conditions and the steps of the arithmetic. */
export function explanationOf(
  row: Row,
  clause: Clause,
  dossier: PreparedDossier,
  context: AnswerContext,
): Pick<Result, 'used' | 'conditions' | 'steps'> {
  const [variant] = clause.variants;
  return {
    used: usedFacts(row, clause, dossier, context),
    conditions: variant.require.map(({ label }, index) => ({
      label,
      holds: HOLDS[row.Q?.[index + 1] ?? 1] ?? 'unknown',
    })),
    steps: (row.S ?? []).flatMap((step) => {
      const part = context.program.parts[step.p];
      const detail = part && detailOf(part, step.n, row, clause, dossier, context);
      if (!detail) return [];
      return [{ ...detail, low_fen: String(step.lo), high_fen: fenText(step.hi) } as StepAnswer];
    }),
  };
}

function usedFacts(
  row: Row,
  clause: Clause,
  dossier: PreparedDossier,
  { catalogue }: AnswerContext,
): NonNullable<Result['used']> {
  const used: NonNullable<Result['used']>[number][] = [];
  for (const fact of ownFacts(clause.variants[0])) {
    const ofParty = fact.of.is === 'party';
    const kind = ofParty ? catalogue.vocabulary.party : catalogue.vocabulary.kinds[fact.kind];
    const type = kind?.facts[fact.position]?.type;
    const value = (ofParty ? dossier.party : row.record)[`f${fact.position}`];
    if (!type || isUnknown(type, value)) continue;
    used.push({
      kind: ofParty ? 'party' : fact.kind,
      record: ofParty ? null : row.record.id,
      fact: fact.fact,
      value: encodeValue(type, value),
    });
  }
  return used;
}

function detailOf(
  part: Part,
  numbers: readonly number[],
  row: Row,
  clause: Clause,
  dossier: PreparedDossier,
  context: AnswerContext,
): StepDetail | null {
  if ('award' in part) return explainAward(part, numbers, context.wording);
  if ('limit' in part) return explainLimit(part, numbers, context.wording);
  return { step: 'determined', on: determinedOn(row, clause, dossier, context) };
}

function determinedOn(
  row: Row,
  clause: Clause,
  dossier: PreparedDossier,
  { catalogue, program }: AnswerContext,
): string | null {
  const facts = catalogue.vocabulary.kinds.determination?.facts ?? [];
  const field = (id: string) => `f${facts.findIndex((fact) => fact.id === id)}` as const;
  const list = dossier.d[program.layout.clauses.indexOf(clause)] ?? [];
  const made = list.find(
    (one) => one[field('record')] === undefined || one[field('record')] === row.record.id,
  );
  const on = Number(made?.[field('determined_on')]);
  return Number.isNaN(on) ? null : formatDay(on);
}
