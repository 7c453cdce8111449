import { formatDay } from '../../values/index.ts';
import type { AmountAnswer, StepAnswer } from '../answer.ts';
import { explainAward } from '../award/awards.ts';
import { fenText, type SayStep } from '../award/mechanism.ts';
import type { PreparedRecord, PreparedValue } from '../dossier/prepared.ts';
import type { Part } from '../generate/emitter.ts';
import type { Row, Step } from '../generate/row.ts';
import { explainLimit } from '../limit/limits.ts';
import type { Wording } from '../words/wording.ts';
import type { Answering } from './types.ts';

/** Says the steps of one part of the rules, and keeps the last: most say the same time and again. */
export type StepTeller = {
  /** null: the amount is what an officer has determined. */
  readonly say: SayStep | null;
  last: { readonly step: Step; readonly answer: StepAnswer } | null;
};

export function stepTellersOf(parts: readonly Part[], wording: Wording): StepTeller[] {
  return parts.map((part) => ({ say: sayOf(part, wording), last: null }));
}

function sayOf(part: Part, wording: Wording): SayStep | null {
  if ('determined' in part) return null;
  return 'limit' in part ? explainLimit(part) : explainAward(part, wording);
}

const NONE: readonly StepAnswer[] = [];

/** The steps of the arithmetic, each with the amount after it. */
export function stepsOf(row: Row, answering: Answering): readonly StepAnswer[] {
  if (row.steps.length === 0) return NONE;
  const steps: StepAnswer[] = [];
  for (const step of row.steps) {
    const teller = answering.steps[step.p] as StepTeller;
    const { last, say } = teller;
    if (say === null) steps.push(explainDetermination(step, row, answering));
    else if (last && isSame(last.step, step)) steps.push(last.answer);
    else {
      const answer = say(step.n, amountAfter(step));
      teller.last = { step, answer };
      steps.push(answer);
    }
  }
  return steps;
}

function isSame(a: Step, b: Step): boolean {
  return a.lo === b.lo && a.hi === b.hi && Object.is(a.n, b.n);
}

function amountAfter({ lo, hi }: Step): AmountAnswer {
  const low_fen = String(lo);
  return { low_fen, high_fen: lo === hi ? low_fen : fenText(hi) };
}

function explainDetermination(
  step: Step,
  { clause, record }: Row,
  { dossier, program }: Answering,
): StepAnswer {
  const { determination } = program.layout;
  const made =
    determination && dossier.d[clause]?.find((one) => isAbout(one[determination.record], record));
  const on = made ? Number(made[determination.on]) : Number.NaN;
  const { low_fen, high_fen } = amountAfter(step);
  return { step: 'determined', on: Number.isNaN(on) ? null : formatDay(on), low_fen, high_fen };
}

/** A determination that names no record is about all of them. */
function isAbout(named: PreparedValue, { id }: PreparedRecord): boolean {
  return named === undefined || named === id;
}
