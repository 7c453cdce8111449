import type { z } from 'zod';
import {
  ACTIONS,
  APPLICANT,
  type CaseEvent,
  type Change,
  CLAIM_PARTIES,
  ENDS,
  isEnd,
  type Procedure,
  stageOf,
} from '../../casework/index.ts';
import type { Standing } from '../../offices/index.ts';
import type { KeptEvent } from '../../store/index.ts';
import { formatDay, type Message } from '../../values/index.ts';
import type { caseEventShape } from '../shapes/case.ts';
import type { Who } from './who-for.ts';
import { titleOfEvent } from './word-case.ts';

type Written = z.infer<typeof caseEventShape>;
type Acted = Exclude<CaseEvent, { is: 'opened' | 'repinned' }>;

/** What is called how in a case: its parties, and the places of its procedure. */
export type Naming = {
  readonly procedure: Procedure;
  readonly nameOf: (party: string) => string;
};

/** Who applies does not read what the offices say among themselves, nor who objected. */
const APPLYING: readonly Standing[] = ['own', 'entrusted', 'attended'];

export function applies(standing: Standing): boolean {
  return APPLYING.includes(standing);
}

/** An event as a reader may see it. @param from the place where the case was */
export function writeEvent(
  { number, at, event }: KeptEvent,
  from: string | null,
  { by, partyName, account, name, isYou }: Who,
  naming: Naming & { readonly standing: Standing; readonly examines: boolean },
): Written {
  const { procedure, standing, examines } = naming;
  const person = typeof by === 'string' ? null : by;
  const to = 'to' in event && event.to !== from ? placeOf(procedure, event.to) : null;
  return {
    ...{ number, at: at.toISOString(), on: formatDay(event.on), is: event.is },
    ...{ title: titleOfEvent(event), stage: from === null ? null : placeOf(procedure, from), to },
    by: {
      role: person?.role ?? null,
      party: person && { party: person.party, name: partyName ?? person.party },
      ...{ account, name, is_you: isYou },
    },
    carried: carriedOf(event, naming, applies(standing)),
    checked: examines ? checkedIn(event) : null,
  };
}

/** What the checks came to when it was decided. */
function checkedIn(event: CaseEvent): Written['checked'] {
  const checked = 'noted' in event ? event.noted?.checked : undefined;
  if (checked === undefined) return null;
  return {
    on: formatDay(checked.on),
    checks: checked.checks.map(({ id: check, title, result: state }) => ({ check, title, state })),
    doubts: checked.doubts.map(({ id: doubt, title, cases, open }) => ({
      ...{ doubt, title, cases, open },
    })),
  };
}

/** A stage or an end, with what it is called. */
export function placeOf(
  procedure: Procedure | undefined,
  id: string,
): { id: string; title: Message } {
  const title = isEnd(id) ? ENDS[id] : procedure && stageOf(procedure, id)?.title;
  return { id, title: title ?? { zh: id, en: id } };
}

/** Who applies, or an office, with what it is called. */
export function officeOf(
  procedure: Pick<Procedure, 'offices'> | undefined,
  id: string,
): { id: string; title: Message } {
  if (id === APPLICANT) return { id, title: { zh: '申报单位', en: 'the applicant' } };
  const office = procedure?.offices.find((one) => one.id === id);
  return { id, title: office?.title ?? { zh: id, en: id } };
}

/** What an event carries; answers stand apart, and some of it is not for who applies. */
function carriedOf(event: CaseEvent, naming: Naming, toApplicant: boolean): Written['carried'] {
  if (event.is === 'opened') return {};
  if (event.is === 'repinned') return { reason: event.reason };
  const { carried } = event;
  const { reason, amount, corrections, grounds, publication, change, office } = carried;
  const { opinion, score, receipt } = carried;
  return {
    ...(reason !== undefined && { reason }),
    ...(amount !== undefined && { amount_fen: String(amount) }),
    ...(corrections !== undefined && { corrections }),
    ...(grounds !== undefined && { grounds: { ...grounds, until: formatDay(grounds.until) } }),
    ...(publication !== undefined && {
      publication: { ...publication, on: formatDay(publication.on) },
    }),
    ...(change !== undefined && { change: changeOf(change, naming) }),
    ...(office !== undefined && { named: { party: office, name: naming.nameOf(office) } }),
    ...(!toApplicant && {
      ...(opinion !== undefined && { opinion }),
      ...(score !== undefined && { score }),
      ...(receipt !== undefined && { receipt }),
    }),
    ...(carried.documents !== undefined && { documents: documentsOf(event, naming) }),
  };
}

function changeOf({ amount, parties = {} }: Change, { nameOf }: Naming) {
  const named = CLAIM_PARTIES.flatMap((as) => {
    const one = parties[as];
    return one ? [[as, { ...one, name: nameOf(one.party) }] as const] : [];
  });
  return {
    ...(amount !== undefined && { amount_fen: String(amount) }),
    ...(named.length > 0 && { parties: Object.fromEntries(named) }),
  };
}

function documentsOf({ is, carried }: Acted, { procedure }: Naming) {
  const titles = procedure.stages
    .flatMap(({ actions }) => actions)
    .filter(({ does }) => ACTIONS[does].past === is)
    .map(({ attaches }) => attaches);
  return Object.entries(carried.documents ?? {}).map(([id, digest]) => {
    const title = titles.find((attaches) => Object.hasOwn(attaches, id))?.[id];
    return { id, title: title ?? { zh: id, en: id }, digest };
  });
}
