import {
  type Answers,
  type Case,
  type Claim,
  type OtherCase,
  type Procedure,
  partiesOf,
  type Registered,
  type Reviewer,
  roleIn,
  soughtIn,
  type When,
} from '../../casework/index.ts';
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
} from '../../store/index.ts';
import type { Day } from '../../values/index.ts';
import type { Application } from '../cases/application.ts';
import { submittedSources } from '../cases/submitted-sources.ts';

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
 * something; the rest of the call is counted only. Amounts of others are those approved.
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
    ...{ number, form, answers, submittedOn, known, today: when.today },
    sources: submittedSources(last, application),
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
    // Who files for itself is no agency: nothing of the rest of the call is looked at.
    submitted: kept.files === kept.benefits ? NONE : await countSubmitted(handle, kept),
  };
  const others = await listOthers(handle, kept, application, answers);
  return { ...claim, others };
}

const NONE = { underCall: 0, byWhoFiles: 0 };

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
  { at, form }: Application,
  answers: Answers,
): Promise<readonly OtherCase[]> {
  const ofBeneficiary = await listClaimsOf(handle, kept);
  const sharing = await findSharing(handle, kept, soughtIn(at.doubts, form, answers));
  const found = await readSubmittedCases(handle, [...new Set([...ofBeneficiary, ...sharing])]);
  return found.map(({ files, benefits, paid, ...other }) => ({
    ...{ number: other.number, call: other.call, clause: other.clause, matter: other.matter },
    parties: { files, benefits, paid },
    ...{ end: other.end, submittedOn: other.submittedOn, answers: other.answers },
    amount: other.amount,
  }));
}
