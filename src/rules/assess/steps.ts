import { formatDay } from '../../values/index.ts';
import type { AmountAnswer, StepAnswer } from '../answer.ts';
import { explainAward } from '../award/awards.ts';
import { fenText } from '../award/mechanism.ts';
import type { PreparedRecord, PreparedValue } from '../dossier/prepared.ts';
import type { Part } from '../generate/emitter.ts';
import type { Row, Step } from '../generate/row.ts';
import { explainLimit } from '../limit/limits.ts';
import type { Wording } from '../words/wording.ts';
import type { Answering } from './types.ts';

/** Says the steps that one part of the rules takes. */
export type StepTeller = {
  /** null: the amount is what an officer has determined. */
  readonly explain: ((numbers: readonly number[], after: AmountAnswer) => StepAnswer) | null;
  /** The number of its step is the tier that was taken; there are few. */
  readonly isTable: boolean;
  /** Its last step, for each tier. Most say the same time and again. */
  readonly kept: { readonly step: Step; readonly answer: StepAnswer }[];
};

export function stepTellersOf(parts: readonly Part[], wording: Wording): StepTeller[] {
  return parts.map((part) => {
    if ('determined' in part) return { explain: null, isTable: false, kept: [] };
    if ('limit' in part) {
      const explain: StepTeller['explain'] = (numbers, after) => explainLimit(part, numbers, after);
      return { explain, isTable: false, kept: [] };
    }
    return {
      explain: (numbers, after) => explainAward(part, numbers, after, wording),
      isTable: part.award === 'by' || part.award === 'first',
      kept: [],
    };
  });
}

const NONE: readonly StepAnswer[] = [];

/** The steps of the arithmetic, each with the amount after it. */
export function stepsOf(row: Row, answering: Answering): readonly StepAnswer[] {
  if (row.steps.length === 0) return NONE;
  const steps: StepAnswer[] = [];
  for (const step of row.steps) {
    const teller = answering.steps[step.p] as StepTeller;
    steps.push(
      teller.explain === null
        ? explainDetermination(step, row, answering)
        : tell(step, teller.explain, teller),
    );
  }
  return steps;
}

function tell(
  step: Step,
  explain: NonNullable<StepTeller['explain']>,
  { isTable, kept }: StepTeller,
): StepAnswer {
  const tier = isTable ? (step.n[0] ?? 0) + 1 : 0;
  const known = kept[tier];
  if (known && isSame(known.step, step)) return known.answer;
  const answer = explain(step.n, amountAfter(step));
  kept[tier] = { step, answer };
  return answer;
}

function isSame(a: Step, b: Step): boolean {
  if (a.lo !== b.lo || a.hi !== b.hi) return false;
  for (let index = 0; index < a.n.length; index++) if (a.n[index] !== b.n[index]) return false;
  return true;
}

function amountAfter({ lo, hi }: Step): AmountAnswer {
  return { low_fen: String(lo), high_fen: fenText(hi) };
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
