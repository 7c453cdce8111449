import { type Duty, PAPER_TITLES, type PaperKind, partiesOf } from '../../casework/index.ts';
import {
  type IssuedPaper,
  type KeptCase,
  listHolders,
  sendMessage,
  type Writing,
} from '../../store/index.ts';
import { procedureOf } from '../cases/procedure-of.ts';
import { aboutCase, applicantsOf } from '../cases/tell-of-case.ts';
import type { CityContext } from '../context.ts';
import { doerOf } from '../people/access.ts';

type Withdrawn = {
  readonly theCase: KeptCase;
  readonly paper: IssuedPaper;
  readonly reason: string;
};

/** Under which duty a paper between offices is received; the others are for who applies. */
const RECEIVED_BY: Partial<Readonly<Record<PaperKind, Duty>>> = {
  preliminary_report: 'review',
  subsidy_report: 'approve',
  approval_sheet: 'publish',
  finance_letter: 'recheck',
};

/** Tells those who received a paper that it is void, and why. */
export async function tellOfWithdrawal(
  handle: Writing,
  { theCase, paper, reason }: Withdrawn,
  context: CityContext,
): Promise<void> {
  const { caller, catalogue, now, today } = context;
  const { kind, number, officeName } = paper;
  const duty = RECEIVED_BY[kind];
  const receivers =
    duty === undefined
      ? await applicantsOf(handle, theCase.folded, today)
      : await holdersUnder(handle, theCase, duty, context);
  const title = PAPER_TITLES[kind];
  const data = {
    ...aboutCase(theCase, catalogue),
    paper: { zh: `${title.zh}（${number}）`, en: `${title.en} (${number})` },
    ...{ by: officeName ?? '', reason },
  };
  const to = receivers.filter((account) => account !== doerOf(caller));
  await sendMessage(handle, { kind: 'paper_withdrawn', data, to, at: new Date(now) });
}

/** The people of the office that has a duty in a case. */
async function holdersUnder(
  handle: Writing,
  { folded }: KeptCase,
  duty: Duty,
  { city, today }: CityContext,
): Promise<string[]> {
  const { inUse } = await city();
  const procedure = await procedureOf(handle, inUse, folded.pins.procedure);
  const office = procedure.stages
    .flatMap(({ actions }) => actions)
    .find((action) => action.duty === duty)?.by;
  const role = procedure.offices.find(({ id }) => id === office)?.role;
  if (office === undefined || role === undefined) return [];
  const all = [];
  for (const party of partiesOf(folded, office))
    all.push(...(await listHolders(handle, { party, role }, today)));
  return all;
}
