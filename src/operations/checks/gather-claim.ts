import {
  type Answers,
  answerOf,
  type Case,
  type Claim,
  dossierWith,
  formOf,
  type OtherCase,
  type Procedure,
  partiesOf,
  type Registered,
  type Reviewer,
  roleIn,
  soughtIn,
  type When,
} from '../../casework/index.ts';
import { type Dossier, dossierOf } from '../../dossiers/index.ts';
import { covers } from '../../offices/index.ts';
import {
  countSubmitted,
  findParty,
  findSharing,
  type KeptCase,
  listAccountNames,
  listClaimsOf,
  listHoldings,
  type Party,
  type Reading,
  readSubmittedCases,
  type SubmittedCase,
} from '../../store/index.ts';
import type { Day } from '../../values/index.ts';
import type { Application } from '../cases/application.ts';

/** Cases of the same beneficiary for which the rule is asked what it gives: the first ones. */
const MOST_COMPUTED = 20;

type Around = {
  readonly procedure: Procedure;
  /** The day by which cases go. */
  readonly when: When;
  /** The day by which people are in their posts, which is no made-up one. */
  readonly today: Day;
};

/**
 * A submitted case with all that is looked at around it, as it stands on a day; null for one that was
 * never submitted. Others are read along indexes: those of the beneficiary, and those that share
 * something; the rest of the call is counted only.
 */
export async function gatherClaim(
  handle: Reading,
  kept: KeptCase,
  application: Application,
  { procedure, when, today }: Around,
): Promise<Claim | null> {
  const { folded, call, number } = kept;
  const last = folded.submissions.at(-1);
  if (last === undefined) return null;
  const { form, known, benefits, paid } = application;
  const { answers, on: submittedOn } = last;
  const files = await findParty(handle, kept.files);
  const claim = {
    ...{ number, form, answers, submittedOn, sources: known, today: when.today },
    call: {
      id: call,
      title: application.call?.title ?? '',
      eventPeriod: application.call?.eventPeriod ?? null,
    },
    parties: {
      files: registered(files, kept.files),
      benefits: registered(benefits, kept.benefits),
      paid: registered(paid, kept.paid),
    },
    dossier: application.dossier(answers),
    reviewers: await listReviewers(handle, folded, procedure, today),
    submitted: await countSubmitted(handle, kept),
  };
  return { ...claim, others: await listOthers(handle, kept, application, { answers, when }) };
}

function registered(party: Party | undefined, id: string): Registered {
  return { id, name: party?.name ?? id, creditCode: party?.creditCode ?? null };
}

/** Everybody who sits in an office of the case on a day, and where else they do. */
async function listReviewers(
  handle: Reading,
  folded: Case,
  procedure: Procedure,
  today: Day,
): Promise<readonly Reviewer[]> {
  const accounts = new Set<string>();
  for (const { id } of procedure.offices) {
    const role = roleIn(procedure, folded, id);
    for (const party of partiesOf(folded, id))
      for (const held of await listHoldings(handle, { party }))
        if (held.post.role === role && covers(held, today)) accounts.add(held.account);
  }
  const names = await listAccountNames(handle, [...accounts]);
  const all = await listHoldings(handle, { accounts: [...accounts] });
  return [...accounts].map((account) => ({
    name: names.get(account) ?? '',
    organisations: all
      .filter((held) => held.account === account && covers(held, today))
      .map(({ post }) => post.party),
  }));
}

async function listOthers(
  handle: Reading,
  kept: KeptCase,
  application: Application,
  { answers, when }: { readonly answers: Answers; readonly when: When },
): Promise<readonly OtherCase[]> {
  const ofBeneficiary = await listClaimsOf(handle, kept);
  const sought = soughtIn(application.at.doubts, application.form, answers);
  const sharing = await findSharing(handle, kept, sought);
  const found = await readSubmittedCases(handle, [...new Set([...ofBeneficiary, ...sharing])]);
  const unapproved = found.filter(
    ({ benefits, end, amount }) => benefits === kept.benefits && end === null && amount === null,
  );
  const computed = new Set(unapproved.slice(0, MOST_COMPUTED));
  const dossier = dossierOf(application.statements);
  return found.map((other) => ({
    ...{ number: other.number, call: other.call, clause: other.clause, matter: other.matter },
    parties: { files: other.files, benefits: other.benefits, paid: other.paid },
    ...{ end: other.end, submittedOn: other.submittedOn, answers: other.answers },
    amount: computed.has(other) ? amountOf(other, application, dossier, when) : other.amount,
  }));
}

/** What the rule gives in another case, where that is one amount; nothing where it refuses. */
function amountOf(
  { clause, matter, answers }: SubmittedCase,
  { at }: Application,
  dossier: Dossier,
  { today }: When,
): number | null {
  const form = formOf(at.catalogue, { clause, matter, materials: [] });
  if (form === undefined) return null;
  const result = answerOf(at, form, dossierWith(form, dossier, answers), today);
  if (result?.outcome === 'refused') return 0;
  if (result?.outcome !== 'granted' || result.low_fen !== result.high_fen) return null;
  return result.low_fen === null ? null : Number(result.low_fen);
}
