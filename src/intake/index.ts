/** The text of a policy document in, its articles with their figures and skeletons of clauses out. */
export { proposeFigures } from './figures/propose-figures.ts';
export { splitText } from './split-text.ts';
export type * from './types.ts';
