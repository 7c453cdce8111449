import type { Day, Message } from '../../values/index.ts';
import { CLAIM_PARTIES, type ClaimParty, type Procedure } from '../procedure/types.ts';
import { type Actor, actsForApplicant, byOf } from './actor.ts';
import type { ClaimParties } from './carried.ts';
import type { Opened } from './events.ts';

/** What a case begins with. */
export type Opening = Pick<Opened, 'id' | 'pins' | 'offices'> & {
  readonly parties: ClaimParties;
};

/**
 * Opens a case at the first stage of its procedure, or says why not: each party of the claim stands
 * in a role that the procedure knows there, every office is somebody, and an office that is a party
 * itself has another to name one in its place.
 */
export function openCase(
  procedure: Procedure,
  opening: Opening,
  actor: Actor,
  on: Day,
): { readonly ok: true; readonly event: Opened } | { readonly ok: false; readonly why: Message } {
  const why = refuseOpening(procedure, opening, actor);
  if (why !== null) return { ok: false, why };
  const { id, pins, parties, offices } = opening;
  const to = procedure.stages[0].id;
  return {
    ok: true,
    event: { is: 'opened', on, by: byOf(actor), id, pins, parties, offices, to },
  };
}

function refuseOpening(
  procedure: Procedure,
  { pins, parties, offices }: Opening,
  actor: Actor,
): Message | null {
  if (pins.procedure.id !== procedure.id) return OTHER;
  if (typeof actor === 'string' || !actsForApplicant(actor)) return NOT_APPLICANT;
  const wrong = CLAIM_PARTIES.find(
    (party) => !procedure.parties[party].includes(parties[party].role),
  );
  if (wrong) return WRONG_ROLE[wrong];
  return refuseOffices(procedure, offices, parties);
}

/** Why a case cannot go on with these parties as its offices, or null. */
export function refuseOffices(
  { offices: wanted, stages }: Procedure,
  offices: Opened['offices'],
  parties: ClaimParties,
): Message | null {
  const own = CLAIM_PARTIES.map((party) => parties[party].party);
  for (const { id, title } of wanted) {
    const acting = offices[id] ?? [];
    if (acting.length === 0) return wordEmpty(title);
    if (acting.some((party) => !own.includes(party))) continue;
    const mayName = stages
      .filter(({ office }) => office === id)
      .every(({ actions }) => actions.some(({ does }) => does === 'name'));
    if (!mayName) return wordOwn(title);
  }
  return null;
}

const OTHER = { zh: '不是这套程序的案件', en: 'a case of another procedure' };
const NOT_APPLICANT = {
  zh: '只有申报单位的人，或者受其委托、为其代办的人，才能申报',
  en: 'only who acts for the applicant can apply',
};
const WRONG_ROLE: Readonly<Record<ClaimParty, Message>> = {
  files: { zh: '这套程序不由这类单位申报', en: 'such a party does not file under this procedure' },
  benefits: {
    zh: '这套程序的受益企业不能是这类单位',
    en: 'such a party does not benefit under this procedure',
  },
  paid: { zh: '这套程序不向这类单位付款', en: 'such a party is not paid under this procedure' },
};

function wordEmpty({ zh, en }: Message): Message {
  return { zh: `没有写明${zh}是哪个单位`, en: `it is not said which party is ${en}` };
}

function wordOwn({ zh, en }: Message): Message {
  return {
    zh: `${zh}是本申请的一方，又没有人能另行指定`,
    en: `${en} is a party to the claim, and nobody can name another`,
  };
}
