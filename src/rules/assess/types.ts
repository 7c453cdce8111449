import type { Day } from '../../values/index.ts';
import type { StepAnswer, UsedFact } from '../answer.ts';
import type { StepDetail } from '../award/mechanism.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { PreparedDossier } from '../dossier/prepared.ts';
import type { Program } from '../generate/program.ts';
import type { Wording } from '../words/wording.ts';
import type { Plan } from './plan.ts';

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

/** One dossier being answered. */
export type Answering = AnswerContext & {
  readonly dossier: PreparedDossier;
  /** Facts that clauses of a kind rest on, by list of facts and place of the record. */
  readonly used: (readonly UsedFact[])[][];
};
