import { formatDay } from '../../values/index.ts';
import type { StepAnswer } from '../answer.ts';
import { explainAward } from '../award/awards.ts';
import { fenText, type SayStep } from '../award/mechanism.ts';
import type { PreparedValue } from '../dossier/prepared.ts';
import type { Part } from '../generate/emitter.ts';
import type { Row } from '../generate/row.ts';
import { explainLimit } from '../limit/limits.ts';
import type { Wording } from '../words/wording.ts';
import type { Answering } from './types.ts';

/** What each part of the rules says of its steps; null: the amount is what an officer determined. */
export function sayingsOf(parts: readonly Part[], wording: Wording): (SayStep | null)[] {
  return parts.map((part) => {
    if ('determined' in part) return null;
    return 'limit' in part ? explainLimit(part) : explainAward(part, wording);
  });
}

const NONE: readonly StepAnswer[] = [];

/** The steps of the arithmetic, each with the amount after it. */
export function stepsOf(row: Row, answering: Answering): readonly StepAnswer[] {
  if (row.steps.length === 0) return NONE;
  return row.steps.map(({ p, n, lo, hi }) => {
    const low_fen = `${lo}`;
    const high_fen = lo === hi ? low_fen : fenText(hi);
    const say = answering.sayings[p];
    if (say) return say(n, low_fen, high_fen);
    return { step: 'determined', on: determinedOn(row, answering), low_fen, high_fen };
  });
}

function determinedOn({ clause, id }: Row, { dossier, program }: Answering): string | null {
  const { determination } = program.layout;
  const made =
    determination && dossier.d[clause]?.find((one) => isAbout(one[determination.record], id));
  const on = made ? Number(made[determination.on]) : Number.NaN;
  return Number.isNaN(on) ? null : formatDay(on);
}

/** A determination that names no record is about all of them. */
function isAbout(named: PreparedValue, id: string | null): boolean {
  return named === undefined || named === id;
}
