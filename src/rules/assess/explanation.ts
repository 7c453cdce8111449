import { type Day, formatDay } from '../../values/index.ts';
import type { StepAnswer, UsedFact } from '../answer.ts';
import { explainAward } from '../award/awards.ts';
import { fenText, type StepDetail } from '../award/mechanism.ts';
import type { Award } from '../award/types.ts';
import { encodeValue, isUnknown } from '../dossier/encode.ts';
import type { PreparedRecord } from '../dossier/prepared.ts';
import type { Part } from '../generate/emitter.ts';
import type { Row, Step } from '../generate/row.ts';
import { explainLimit } from '../limit/limits.ts';
import { dayText } from './day-text.ts';
import type { FactLook, Plan } from './plan.ts';
import type { AnswerContext, Answering } from './types.ts';

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
      value: type.is === 'date' ? dayText(value as Day, answering) : encodeValue(type, value),
    });
  }
  return facts;
}

/** The steps of the arithmetic, each with the amount after it. */
export function stepsOf(row: Row, answering: Answering): readonly StepAnswer[] {
  if (row.steps.length === 0) return NONE;
  const steps: StepAnswer[] = [];
  for (const step of row.steps) {
    const part = answering.program.parts[step.p];
    if (!part) continue;
    const answer = isWhollyKnown(part, step.n)
      ? knownStep(part, step, answering)
      : withAmount(explainPart(part, step.n, row, answering), step);
    if (answer) steps.push(answer);
  }
  return steps;
}

const NONE: readonly StepAnswer[] = [];

function withAmount(detail: StepDetail | null, { lo, hi }: Step): StepAnswer | null {
  return detail && ({ ...detail, low_fen: String(lo), high_fen: fenText(hi) } as StepAnswer);
}

/** Whether a step says the same whenever it is taken: nothing in it but the row of a table. */
function isWhollyKnown(part: Part, numbers: readonly number[]): part is Award {
  if (!('award' in part)) return false;
  return numbers.length === 0 || part.award === 'by' || part.award === 'first';
}

/** Such a step is made once, and again where the amount after it is another. */
function knownStep(part: Award, step: Step, { wording, steps }: AnswerContext): StepAnswer | null {
  steps[step.p] ??= [];
  const made = steps[step.p];
  const place = (step.n[0] ?? -1) + 1;
  const known = made?.[place];
  if (known && known.lo === step.lo && known.hi === step.hi) return known.answer;
  const detail = known ? known.detail : explainAward(part, step.n, wording);
  const answer = withAmount(detail, step);
  if (made) made[place] = { detail, answer, lo: step.lo, hi: step.hi };
  return answer;
}

function explainPart(
  part: Part,
  numbers: readonly number[],
  row: Row,
  answering: Answering,
): StepDetail | null {
  if ('award' in part) return explainAward(part, numbers, answering.wording);
  if ('limit' in part) return explainLimit(part, numbers, answering.wording);
  return { step: 'determined', on: determinedOn(row, answering) };
}

function determinedOn(row: Row, { catalogue, dossier }: Answering): string | null {
  const facts = catalogue.vocabulary.kinds.determination?.facts ?? [];
  const field = (id: string) => `f${facts.findIndex((fact) => fact.id === id)}` as const;
  const list = dossier.d[row.clause] ?? [];
  const made = list.find(
    (one) => one[field('record')] === undefined || one[field('record')] === row.record.id,
  );
  const on = Number(made?.[field('determined_on')]);
  return Number.isNaN(on) ? null : formatDay(on);
}
