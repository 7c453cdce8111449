export {
  type Attachments,
  type AttachmentsSetting,
  locateAttachments,
  openAttachments,
  readAttachmentsSetting,
  type Scanner,
} from '../attachments/index.ts';
export type {
  Assessment,
  ClauseSummary,
  Coverage,
  CoverageLine,
  Heading,
  ItemLine,
  Overlap,
  Path,
  PolicyView,
  Problem,
  Question,
  Refusal,
  Result,
  RungAnswer,
  Totals,
  Vocabulary,
} from '../rules/index.ts';
export {
  amountWords,
  authorityWords,
  describeStep,
  factLabel,
  findClauses,
  formatGap,
  formatValue,
  headingsOf,
  holdsWords,
  kindLabel,
  listResults,
  notForWords,
  outcomeWords,
  sharedCapWords,
  validityWords,
} from '../rules/view.ts';
export {
  backUp,
  type Progress,
  restore,
  type StoreLocation,
  StoreProblem,
} from '../store/index.ts';
export { formatMoney, type Message } from '../values/index.ts';
export { addressBlock } from './audit/address-block.ts';
export { keepRefusedRequest } from './audit/keep-refused-request.ts';
export { openRefusals } from './audit/open-refusals.ts';
export { type Caller, DEMONSTRATOR, OPERATOR, VISITOR } from './caller.ts';
export { verifyPackage } from './case-package/verify-package.ts';
export { UnreadableVersion } from './city/catalogue-in-use.ts';
export type { City } from './city/city.ts';
export { demonstrationAccountsOf } from './city/demonstration-accounts.ts';
export { keepSamplePapers } from './city/keep-sample-papers.ts';
export { keepSecret } from './city/keep-secret.ts';
export { openCity } from './city/open-city.ts';
export type { CityContext, RequestMark } from './context.ts';
export { controlSocket } from './control-socket.ts';
export { dayInChina } from './day-in-china.ts';
export {
  DeliveryFailure,
  type Mail,
  type MailGateway,
  type SmsGateway,
} from './messages/delivery/gateways.ts';
export { type Delivery, startDelivery } from './messages/delivery/start-delivery.ts';
export { openCatalogue } from './open-catalogue.ts';
export type { OpenCatalogue } from './opened.ts';
export type { OperationMeta } from './operation.ts';
export { callerFor } from './people/caller-for.ts';
export { problemsOf } from './refusals.ts';
export { type Client, router } from './router.ts';
export { SHAPES } from './shapes/index.ts';
export { streamOf } from './stream-of.ts';
export { writeProblem } from './write-problem.ts';
