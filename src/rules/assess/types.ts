import type { UsedFact } from '../answer.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { PreparedDossier } from '../dossier/prepared.ts';
import type { Program } from '../generate/program.ts';
import type { Wording } from '../words/wording.ts';
import type { Plan } from './plan.ts';
import type { StepTeller } from './steps.ts';

/** What every answer of a catalogue is made with. */
export type AnswerContext = {
  readonly catalogue: Catalogue;
  readonly wording: Wording;
  readonly program: Program;
  readonly explain: boolean;
  /** By position of the clause. */
  readonly plans: readonly Plan[];
  /** By part of the rules. */
  readonly steps: readonly StepTeller[];
};

/** One dossier being answered. */
export type Answering = AnswerContext & {
  readonly dossier: PreparedDossier;
  /** Lists of facts that clauses rest on, by list and place of the record. */
  readonly used: UsedFact[][][];
  /** Facts by kind (the party's last), place of the record and position; null where not known. */
  readonly facts: (UsedFact | null)[][][];
};
