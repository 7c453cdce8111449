import type { Day } from '../../values/index.ts';
import type { StepAnswer } from '../answer.ts';
import type { StepDetail } from '../award/mechanism.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Program, Row } from '../generate/program.ts';
import type { Wording } from '../words/wording.ts';
import type { Plan } from './plan.ts';

/** One answer in the making: the default reading's row and those of the other readings. */
export type Item = { readonly row: Row; readonly others: readonly Row[] };

/** A step of which only the amount after it can change, as it was last. */
type KnownStep = {
  readonly detail: StepDetail | null;
  readonly answer: StepAnswer | null;
  readonly lo: number;
  readonly hi: number;
};

/** What every answer of a catalogue is made with. */
export type AnswerContext = {
  readonly catalogue: Catalogue;
  readonly wording: Wording;
  readonly program: Program;
  readonly explain: boolean;
  /** By position of the clause. */
  readonly plans: readonly Plan[];
  /** Steps that say the same whenever they are taken, by part and row, as they come up. */
  readonly steps: KnownStep[][];
  /** Dates as text, as they come up. */
  readonly days: Map<Day, string>;
};
