/** The text of a policy document in, its articles with their figures and skeletons of clauses out. */
export { proposeClauses } from './clauses/propose-clauses.ts';
export { proposeFigures } from './figures/propose-figures.ts';
export { findPolicy, linkArticle } from './link-articles.ts';
export { splitText } from './split-text.ts';
export type * from './types.ts';
