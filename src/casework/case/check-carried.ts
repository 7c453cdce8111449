import type { Message } from '../../values/index.ts';
import { CARRY_NAMES, type Carry, isEnd } from '../procedure/kinds.ts';
import { CLAIM_PARTIES } from '../procedure/types.ts';
import type { Carried } from './carried.ts';
import { SAYS } from './refusal-words.ts';
import { type Attempt, refuseNamed } from './refuse-action.ts';

/** What is wrong with what an action carries, or null: all that it must, whole, and nothing else. */
export function checkCarried(attempt: Attempt, carried: Partial<Carried>): Message | null {
  const { carries, attaches } = attempt.action;
  const given = CARRY_NAMES.filter((carry) => carried[carry] !== undefined);
  const missing = carries.filter((carry) => !given.includes(carry));
  if (missing.length > 0) return SAYS.missing(missing);
  const unasked = given.filter((carry) => !carries.includes(carry));
  if (unasked.length > 0) return SAYS.unasked(unasked);
  const documents = carried.documents ?? {};
  const absent = Object.entries(attaches).filter(([id]) => !documents[id]);
  if (absent.length > 0) return SAYS.missingDocuments(absent.map(([, title]) => title));
  for (const carry of carries) {
    const why = CHECKS[carry](carried, attempt);
    if (why !== null) return why;
  }
  return null;
}

type Check = (carried: Partial<Carried>, attempt: Attempt) => Message | null;

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
const isAmount = (fen: number | undefined): fen is number =>
  fen !== undefined && Number.isSafeInteger(fen) && fen > 0;
const wholeIf = (carry: Carry, whole: boolean) => (whole ? null : SAYS.empty(carry));

const CHECKS: Readonly<Record<Carry, Check>> = {
  answers: ({ answers = {} }) => wholeIf('answers', Object.keys(answers).length > 0),
  reason: ({ reason }) => wholeIf('reason', !isBlank(reason)),
  opinion: ({ opinion }) => wholeIf('opinion', !isBlank(opinion)),
  grounds: ({ grounds }, { when }) => {
    const texts = [grounds?.clause, grounds?.value, grounds?.source, grounds?.remedy];
    const whole = !texts.some(isBlank) && (grounds?.until ?? 0) > when.today;
    return wholeIf('grounds', whole);
  },
  amount: ({ amount }, attempt) => {
    if (!isAmount(amount)) return SAYS.empty('amount');
    return attempt.action.does === 'pay' ? checkPayment(attempt, amount) : null;
  },
  score: ({ score = -1 }) => wholeIf('score', Number.isFinite(score) && score >= 0 && score <= 100),
  corrections: ({ corrections = [] }) => {
    const whole = corrections.every(({ field, what }) => !isBlank(field) && !isBlank(what));
    return wholeIf('corrections', corrections.length > 0 && whole);
  },
  publication: ({ publication }, { theCase, when }) => {
    if (!publication) return SAYS.empty('publication');
    const { on, time, address, capture } = publication;
    const whole = /^\d\d:\d\d$/u.test(time) && /^https?:\/\//u.test(address) && !isBlank(capture);
    if (!whole) return SAYS.empty('publication');
    const within = on >= theCase.since && on <= when.today;
    return within ? null : SAYS.publishedOutside(theCase.since, when.today);
  },
  receipt: ({ receipt }, { theCase }) => {
    const taken = theCase.objections.some((objection) => objection.receipt === receipt);
    return taken ? SAYS.knownReceipt : wholeIf('receipt', !isBlank(receipt));
  },
  change: ({ change = {} }, { procedure }) => {
    const { amount, parties = {} } = change;
    const known = CLAIM_PARTIES.every((party) => {
      const role = parties[party]?.role;
      return role === undefined || procedure.parties[party].includes(role);
    });
    const some = amount !== undefined || Object.keys(parties).length > 0;
    return wholeIf('change', known && some && (amount === undefined || isAmount(amount)));
  },
  office: ({ office = '' }, attempt) =>
    isBlank(office) ? SAYS.empty('office') : refuseNamed(attempt, office),
};

/** No more than was approved, and all of it before the case ends as paid. */
function checkPayment({ theCase, action }: Attempt, amount: number): Message | null {
  const left = (theCase.approved ?? 0) - theCase.paid;
  if (amount > left) return SAYS.tooMuch(left);
  if (isEnd(action.to)) return amount < left ? SAYS.stillOwed(left - amount) : null;
  return amount === left ? SAYS.wouldLeaveNothing : null;
}
