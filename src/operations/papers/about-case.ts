import {
  type AnswerSources,
  type CaseEvent,
  deadlineOf,
  type Form,
  type Procedure,
  partiesOf,
  stageFor,
} from '../../casework/index.ts';
import {
  findCall,
  findParty,
  type KeptCase,
  listAccountNames,
  listDispositions,
  type Party,
  type Reading,
} from '../../store/index.ts';
import type { Day, Fen } from '../../values/index.ts';
import { type Application, type Claimed, gatherApplication } from '../cases/application.ts';
import { namesOf } from '../cases/names-of.ts';
import { procedureOf } from '../cases/procedure-of.ts';
import { submittedSources } from '../cases/submitted-sources.ts';
import { whenOf } from '../cases/when-of.ts';
import { clauseLine } from '../cases/write-line.ts';
import type { CityContext } from '../context.ts';
import { matterOf } from '../notices/elements-of.ts';

/** What is told of a case in its papers, all in Chinese; null: neither stated nor known. */
export type AboutCase = {
  readonly theCase: KeptCase;
  readonly procedure: Procedure;
  readonly case: string;
  readonly call: string;
  readonly fund: string | null;
  readonly contact: string | null;
  readonly phone: string | null;
  readonly post: string | null;
  /** How the clause is cited, and its article alone. */
  readonly clause: string;
  readonly article: string;
  readonly matter: string;
  readonly applicant: Party;
  readonly beneficiary: Party;
  readonly payee: Party;
  readonly filed: Day | null;
  /** By when the stage where it is should be done with; null where no time is stated. */
  readonly due: Day | null;
  /** What the clause comes to over what was submitted, where that is one figure. */
  readonly proposed: Fen | null;
  readonly answers: Readonly<Record<string, string>>;
  /** Where the answers came from when they were submitted. */
  readonly sources: AnswerSources;
  readonly form: Form | null;
  readonly application: Application | null;
  readonly presets: readonly string[];
  /** What came of each doubt, as it was written down. */
  readonly dispositions: readonly { readonly doubt: string; readonly text: string }[];
  /** What the parties that act as an office are called. */
  readonly officeName: (office: string) => string;
  readonly nameOfAccount: (account: string) => string;
};

/** Gathers what papers say of a case, from the case itself. */
export async function aboutCase(
  handle: Reading,
  theCase: KeptCase,
  context: CityContext,
): Promise<AboutCase> {
  const { inUse } = await context.city();
  const { folded } = theCase;
  const when = await whenOf(context);
  const { catalogue } = await inUse.at(handle, folded.pins.clause.version);
  const procedure = await procedureOf(handle, inUse, folded.pins.procedure);
  const call = await findCall(handle, theCase.call);
  const application = await gatherApplication(handle, inUse, theCase, when);
  const last = folded.submissions.at(-1);
  const stage = stageFor(procedure, folded);
  const { article, title, policy } = clauseLine(catalogue, theCase.clause);
  const offices = procedure.offices.map(({ id }) => [id, partiesOf(folded, id)] as const);
  const nameOf = await namesOf(
    handle,
    offices.flatMap(([, parties]) => parties),
  );
  const accounts = theCase.events.map(({ event }) => accountOf(event));
  const names = await listAccountNames(handle, accounts);
  const contact = call?.contact ?? null;
  const dispositions = await listDispositions(handle, theCase.id);
  return {
    ...{ theCase, procedure, case: theCase.number },
    call: call ? `${call.title}${call.number === null ? '' : `（${call.number}）`}` : '',
    fund: call?.fund?.name ?? null,
    contact:
      contact &&
      [contact.office, `电话 ${contact.phone}`, contact.address].filter(Boolean).join('，'),
    ...{ phone: contact?.phone ?? null, post: contact?.address ?? null },
    ...{ clause: `${policy.zh}${article}（${title.zh}）`, article },
    matter: matterOf(catalogue, theCase)?.zh ?? title.zh,
    applicant: await partyOf(handle, folded.parties.files.party),
    beneficiary: await partyOf(handle, folded.parties.benefits.party),
    payee: await partyOf(handle, folded.parties.paid.party),
    filed: last?.on ?? null,
    due: (stage && deadlineOf(folded, stage, when)?.day) ?? null,
    proposed: proposedOf(application, last?.answers ?? {}),
    ...{ answers: last?.answers ?? {}, form: application?.form ?? null, application },
    sources: last ? submittedSources(last, application) : {},
    presets: presetsOf(procedure, theCase),
    dispositions: dispositions.map(({ found, text }) => ({ doubt: found.title.zh, text })),
    officeName: (office) =>
      (offices.find(([id]) => id === office)?.[1] ?? []).map(nameOf).join('、') ||
      (procedure.offices.find(({ id }) => id === office)?.title.zh ?? office),
    nameOfAccount: (account) => names.get(account) ?? '',
  };
}

function accountOf({ by }: CaseEvent): string | null {
  return typeof by === 'string' ? null : by.account;
}

async function partyOf(handle: Reading, id: string): Promise<Party> {
  const found = await findParty(handle, id);
  return found ?? { id, name: id, type: 'enterprise', creditCode: null, example: false };
}

/** What the rule comes to, where it is one figure. */
export function proposedOf(
  claimed: Pick<Claimed, 'rule'> | null,
  answers: AboutCase['answers'],
): Fen | null {
  const result = claimed?.rule(answers);
  if (result?.outcome !== 'granted') return null;
  const { low_fen: low, high_fen: high } = result;
  return low === high && low !== '0' ? Number(low) : null;
}

/** What stands below a paper: what no text says, and that it is made up. */
function presetsOf({ stages, source }: Procedure, { example }: KeptCase): string[] {
  const timesPreset = stages.some(({ days }) => days?.basis.is === 'preset');
  return [
    ...(source === null ? [NO_TEXT] : []),
    ...(source !== null && timesPreset ? [TIMES] : []),
    ...(example ? [MADE_UP] : []),
  ];
}

const NO_TEXT = '系统预设：所依据的政策没有规定办理程序，本案按系统预设的程序办理。';
const TIMES = '系统预设：所依据的政策没有载明的办理期限，由本系统按程序设定。';
const MADE_UP = '示例：本文书中的单位、个人、编号与金额均为虚构，不具有任何效力。';
