export type {
  Assessment,
  ClauseSummary,
  CoverageLine,
  Heading,
  Problem,
  Question,
  Refusal,
  Result,
  Totals,
  Vocabulary,
} from '../rules/index.ts';
export {
  amountWords,
  authorityWords,
  describeStep,
  factLabel,
  formatGap,
  formatValue,
  holdsWords,
  kindLabel,
  listResults,
  outcomeWords,
  sharedCapWords,
  validityWords,
} from '../rules/view.ts';
export { type StoreLocation, StoreProblem } from '../store/index.ts';
export { formatMoney, type Message } from '../values/index.ts';
export { type Caller, mayCall } from './access.ts';
export type { City } from './city/city.ts';
export { openCity } from './city/open-city.ts';
export type { CityContext, OpenCatalogue } from './context.ts';
export { dayInChina } from './day-in-china.ts';
export { openCatalogue } from './open-catalogue.ts';
export type { OperationMeta } from './operation.ts';
export { problemsOf } from './refusals.ts';
export { type Client, router } from './router.ts';
export { SHAPES } from './shapes/index.ts';
export { writeProblem } from './write-problem.ts';
