/** The door for screens: answers, views and their words, without parser and evaluators. */
export type * from './answer.ts';
export type * from './clause-view.ts';
export type * from './compare/types.ts';
export { type Headings, headingsOf, listResults } from './find-result.ts';
export { kindOfRecord } from './kind-parts.ts';
export type { Path, RungAnswer, Worth, WorthLine } from './ladder/path-answer.ts';
export type { LegalConcern, Undertaking } from './legal.ts';
export type { Problem } from './problem.ts';
export { findClauses } from './search/find-clauses.ts';
export type * from './vocabulary.ts';
export { amountWords, decisiveSteps, describeStep } from './words/describe-step.ts';
export { completeWords, paymentWords } from './words/dossier-words.ts';
export { formatGap, formatValue } from './words/format-value.ts';
export { factLabel, factOf, kindLabel } from './words/labels.ts';
export { notForWords } from './words/not-for.ts';
export { sharedCapWords } from './words/shared-cap-words.ts';
export { authorityWords, holdsWords, outcomeWords, validityWords } from './words/state-words.ts';
