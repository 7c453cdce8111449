import type { StepAnswer, UsedFact } from '../answer.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { PreparedDossier } from '../dossier/prepared.ts';
import type { Program } from '../generate/program.ts';
import type { Step } from '../generate/row.ts';
import type { Wording } from '../words/wording.ts';
import type { Plan } from './plan.ts';

/** A step as it came up last, and what was said of it. */
export type KeptStep = { readonly step: Step; readonly answer: StepAnswer };

/** What every answer of a catalogue is made with. */
export type AnswerContext = {
  readonly catalogue: Catalogue;
  readonly wording: Wording;
  readonly program: Program;
  readonly explain: boolean;
  /** By position of the clause. */
  readonly plans: readonly Plan[];
  /** By part, and by tier where it is a table. */
  readonly steps: KeptStep[][];
  /** Dates as text, as they come up. */
  readonly days: string[];
};

/** One dossier being answered. */
export type Answering = AnswerContext & {
  readonly dossier: PreparedDossier;
  /** Facts that clauses of a kind rest on, by list of facts and place of the record. */
  readonly used: (readonly UsedFact[])[][];
};
