import type { Catalogue } from '../catalogue/types.ts';
import { generate } from '../generate/program.ts';
import type { Wording } from '../words/wording.ts';
import { plansOf } from './plan.ts';
import { sharingOf } from './sharing.ts';
import { sayingsOf } from './steps.ts';
import type { AnswerContext } from './types.ts';

/** Compiles a catalogue's clauses one way: with an account of how they come out, or without. */
export function createContext(
  catalogue: Catalogue,
  wording: Wording,
  explain: boolean,
): AnswerContext {
  const program = generate(catalogue, explain);
  const plans = plansOf(catalogue, wording, program.layout);
  const sayings = sayingsOf(program.parts, wording);
  const sharing = sharingOf(program, catalogue.vocabulary);
  const overlapQuestions = new Map();
  return { catalogue, wording, program, explain, plans, sharing, overlapQuestions, sayings };
}
