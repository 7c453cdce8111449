import type { Message } from '../../values/index.ts';
import type { SayStep } from '../award/mechanism.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { PreparedDossier } from '../dossier/prepared.ts';
import type { Program } from '../generate/program.ts';
import type { Wording } from '../words/wording.ts';
import type { Plan } from './plan.ts';
import type { Sharing } from './sharing.ts';

/** What every answer of a catalogue is made with. */
export type AnswerContext = {
  readonly catalogue: Catalogue;
  readonly wording: Wording;
  readonly program: Program;
  readonly explain: boolean;
  /** By position of the clause. */
  readonly plans: readonly Plan[];
  /** What can refuse several clauses at once. */
  readonly sharing: Sharing;
  /** Questions about overlaps that came up, by the positions of their clauses. */
  readonly overlapQuestions: Map<string, Message>;
  /** By part of the rules: see `sayingsOf`. */
  readonly sayings: readonly (SayStep | null)[];
};

/** One dossier being answered. */
export type Answering = AnswerContext & {
  readonly dossier: PreparedDossier;
};
