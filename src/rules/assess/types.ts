import type { Catalogue } from '../catalogue/types.ts';
import type { Program, Row } from '../generate/program.ts';
import type { Wording } from '../words/wording.ts';

/** One answer in the making: the default reading's row and those of the other readings. */
export type Item = { readonly row: Row; readonly others: readonly Row[] };

/** What every answer of a catalogue is made with. */
export type AnswerContext = {
  readonly catalogue: Catalogue;
  readonly wording: Wording;
  readonly program: Program;
  readonly explain: boolean;
};
