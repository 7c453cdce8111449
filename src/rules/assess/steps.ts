import { formatDay } from '../../values/index.ts';
import type { AmountAnswer, StepAnswer } from '../answer.ts';
import { explainAward } from '../award/awards.ts';
import { fenText } from '../award/mechanism.ts';
import type { Layout } from '../dossier/layout.ts';
import type { PreparedDossier, PreparedRecord, PreparedValue } from '../dossier/prepared.ts';
import type { Part } from '../generate/emitter.ts';
import type { Row, Step } from '../generate/row.ts';
import { explainLimit } from '../limit/limits.ts';
import type { Answering, KeptStep } from './types.ts';

const NONE: readonly StepAnswer[] = [];

/** The steps of the arithmetic, each with the amount after it. */
export function stepsOf(row: Row, answering: Answering): readonly StepAnswer[] {
  if (row.steps.length === 0) return NONE;
  const steps: StepAnswer[] = [];
  for (const step of row.steps) {
    const part = answering.program.parts[step.p];
    if (part) steps.push(answerOf(step, part, row, answering));
  }
  return steps;
}

/** Most steps say the same time and again: each is kept until it says something else. */
function answerOf(step: Step, part: Part, row: Row, answering: Answering): StepAnswer {
  const { dossier, program, steps, wording } = answering;
  if ('determined' in part) return explainDetermination(step, row, dossier, program.layout);
  steps[step.p] ??= [];
  const kept = steps[step.p] as KeptStep[];
  const tier = isTable(part) ? (step.n[0] ?? 0) + 1 : 0;
  const known = kept[tier];
  if (known && isSame(known.step, step)) return known.answer;
  const after = amountAfter(step);
  const answer =
    'award' in part
      ? explainAward(part, step.n, after, wording)
      : explainLimit(part, step.n, after);
  kept[tier] = { step, answer };
  return answer;
}

/** The number of such a step is the tier that was taken; there are few. */
function isTable(part: Part): boolean {
  return 'award' in part && (part.award === 'by' || part.award === 'first');
}

function isSame(a: Step, b: Step): boolean {
  return a.lo === b.lo && a.hi === b.hi && a.n.every((one, index) => Object.is(one, b.n[index]));
}

function amountAfter({ lo, hi }: Step): AmountAnswer {
  return { low_fen: String(lo), high_fen: fenText(hi) };
}

function explainDetermination(
  step: Step,
  { clause, record }: Row,
  { d }: PreparedDossier,
  { determination }: Layout,
): StepAnswer {
  const made =
    determination && d[clause]?.find((one) => isAbout(one[determination.record], record));
  const on = made ? Number(made[determination.on]) : Number.NaN;
  const { low_fen, high_fen } = amountAfter(step);
  return { step: 'determined', on: Number.isNaN(on) ? null : formatDay(on), low_fen, high_fen };
}

/** A determination that names no record is about all of them. */
function isAbout(named: PreparedValue, { id }: PreparedRecord): boolean {
  return named === undefined || named === id;
}
