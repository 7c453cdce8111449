import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../values/index.ts';
import {
  applicant,
  Desk,
  openingOf,
  partyOf,
  person,
  requestFor,
  shipped,
} from './cases.test-kit.ts';
import {
  ACTIONS,
  type ActionKind,
  type Actor,
  act,
  actionsFor,
  batchOn,
  type Case,
  DUTIES,
  type Duty,
  foldCase,
  isEnd,
  ownerAt,
  type Person,
  type Procedure,
  stageFor,
} from './index.ts';

const KINDS = Object.keys(ACTIONS) as ActionKind[];
const SELDOM: readonly ActionKind[] = ['withdraw', 'refuse', 'recuse'];
const FIRST_DAY = dayOf(2022, 3, 1);

/** Everybody in a play: who may act, who must not, and nobody in particular. */
type Cast = {
  readonly all: readonly Actor[];
  /** In each office one person for each of its duties, so that nobody is missing, and a few more. */
  readonly meantFor: (actor: Actor, duty: Duty | null) => boolean;
};

const DUTY_NAMES = Object.keys(DUTIES) as Duty[];
/** Beyond the duties: people who take up whatever comes first. */
const FREE = [DUTY_NAMES.length + 1, DUTY_NAMES.length + 2, DUTY_NAMES.length + 3];

function castOf(procedure: Procedure): Cast {
  const numbersOf = (office: string) => {
    const actions = procedure.stages.flatMap((stage) => stage.actions);
    const duties = actions.flatMap(({ by, duty }) => (by === office && duty ? [duty] : []));
    return [...new Set(duties.map((duty) => DUTY_NAMES.indexOf(duty) + 1)), ...FREE];
  };
  const offices = procedure.offices.flatMap(({ id }) =>
    numbersOf(id).map((number) => person(procedure, id, number)),
  );
  const named = [2, ...FREE].map(
    (number): Person => ({
      ...{ account: `named:${number}`, role: 'department', party: 'party that is named' },
      ...{ organisations: ['party that is named'], standing: 'other' },
    }),
  );
  const insiders = offices.map((one) => ({
    ...one,
    account: `insider ${one.account}`,
    organisations: [one.party, 'who benefits'],
  }));
  const strangers = procedure.offices.map(({ id }) => ({
    ...person(procedure, id),
    party: 'elsewhere',
  }));
  const applicants = [applicant(procedure), applicant(procedure, 2)];
  const all = [...applicants, ...offices, ...named, ...insiders, ...strangers];
  const meantFor = (actor: Actor, duty: Duty | null) => {
    if (typeof actor === 'string' || applicants.includes(actor)) return true;
    if (actor.role === 'expert' && duty !== null) return true;
    const number = Number(actor.account.split(':')[1]);
    if (duty === null) return number === FREE[1];
    return number === FREE[0] || number === DUTY_NAMES.indexOf(duty) + 1;
  };
  return { all: [...all, 'visitor', 'system'], meantFor };
}

/** Who is paid: a party of its own, or the alliance that checks. */
const PAYEES = ['a party', 'the alliance', 'the alliance, later'] as const;
type Payee = (typeof PAYEES)[number];

type Turn = { readonly days: number; readonly pick: number; readonly odd: number };

const turns = fc.array(
  fc.record({
    days: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.integer({ min: 0, max: 40 })),
    pick: fc.nat(1_000_000),
    odd: fc.nat(1_000_000),
  }),
  { minLength: 20, maxLength: 100 },
);

/** Takes a case along; every law of the house is held at each step. */
function walk(procedure: Procedure, taken: Set<string>, all: readonly Turn[], payee: Payee) {
  const { all: actors, meantFor } = castOf(procedure);
  const desk = new Desk(procedure, FIRST_DAY, openingOf(procedure, payee === 'the alliance'));
  if (payee === 'the alliance, later') changePayee(desk, { all: actors, meantFor }, taken);
  for (const { days, pick, odd } of all) {
    desk.today += days;
    const before = desk.case;
    expect(foldCase(desk.events)).toEqual(before);
    if (before.end !== null) return endsForGood(desk, actors);
    const stage = stageFor(procedure, before);
    if (!stage) throw new Error(`a stage that is none: ${before.at}`);
    const owner = ownerAt(before, stage);
    expect([stage.id, owner.parties.length > 0]).toEqual([stage.id, true]);
    const offers = offersTo(desk, actors);
    tryOdd(desk, actors, odd, offers);
    const meant = offers.filter(({ actor, duty }) => meantFor(actor, duty));
    const moves = weigh([...new Set(meant.map(({ does }) => does))]);
    const does = moves[pick % moves.length];
    const whose = meant.filter((offer) => offer.does === does);
    const chosen = whose[pick % whose.length];
    if (!does || !chosen) {
      desk.today += 60;
      expect([stage.id, offersTo(desk, actors).length > 0]).toEqual([stage.id, true]);
      continue;
    }
    const { at: to } = desk.do(chosen.actor, does);
    taken.add(`${before.at} ${does}`);
    expect(isEnd(to) || procedure.stages.some(({ id }) => id === to)).toBe(true);
    holdSeparation(desk, before);
    holdBatch(desk, before, does);
  }
}

/** What ends a case, or takes somebody out of it, is done more seldom, so that walks go far. */
const weigh = (moves: readonly ActionKind[]) =>
  moves.flatMap((does) => Array<ActionKind>(SELDOM.includes(does) ? 1 : 3).fill(does));

const offersTo = (desk: Desk, actors: readonly Actor[]) =>
  actors.flatMap((actor) =>
    actionsFor(desk.procedure, desk.case, actor, desk.when).flatMap(({ action, refused }) =>
      refused === null ? [{ actor, does: action.does, duty: action.duty }] : [],
    ),
  );

/** An action that is not offered is refused in both languages, and the case is as it was. */
function tryOdd(
  desk: Desk,
  actors: readonly Actor[],
  odd: number,
  offers: readonly { actor: Actor; does: ActionKind }[],
) {
  const actor = actors[odd % actors.length];
  const does = KINDS[odd % KINDS.length];
  if (!actor || !does) throw new Error('nobody to try');
  const offered = offers.some((offer) => offer.actor === actor && offer.does === does);
  const before = desk.case;
  const request = requestFor(desk.procedure, before, does, desk.today);
  const outcome = act(desk.procedure, before, actor, request, desk.when);
  expect([does, outcome.ok]).toEqual([does, offered]);
  if (!outcome.ok) expect(outcome.why).toEqual({ zh: expect.any(String), en: expect.any(String) });
  expect(desk.case).toEqual(before);
}

/** Whoever acted: one duty each; in an office, nobody of the claim's own and nobody who objected. */
function holdSeparation({ case: theCase, events }: Desk, before: Case) {
  const accounts = theCase.acts.map(({ account }) => account);
  expect(new Set(accounts).size).toBe(accounts.length);
  const last = events.at(-1);
  if (!last || typeof last.by === 'string' || !('duty' in last)) return;
  if (last.duty === null || last.duty === 'prepare') return;
  const own = Object.values(before.parties).map(({ party }) => party);
  expect(own).not.toContain(last.by.party);
  expect(last.by.account).not.toMatch(/^insider/u);
  expect(before.objections.map(({ account }) => account)).not.toContain(last.by.account);
}

/** The first submission brings a case into the batch of its month, which it keeps; elsewhere there is none. */
function holdBatch({ procedure, case: after, today }: Desk, before: Case, does: ActionKind) {
  const first = procedure.batches !== null && does === 'submit' && before.submissions.length === 0;
  expect(after.batch).toBe(first ? batchOn(today) : before.batch);
}

/** Straight on to an objection that makes the alliance the payee. */
function changePayee(desk: Desk, { all: actors, meantFor }: Cast, taken: Set<string>) {
  for (const does of ['submit', 'pass', 'pass', 'pass', 'approve', 'publish', 'object'] as const) {
    const chosen = offersTo(desk, actors).find(
      (offer) => offer.does === does && meantFor(offer.actor, offer.duty),
    );
    if (!chosen) throw new Error(`${does} is not offered`);
    taken.add(`${desk.case.at} ${does}`);
    desk.do(chosen.actor, does);
  }
  const alliance = { party: partyOf('alliance'), role: 'alliance' } as const;
  const chosen = offersTo(desk, actors).find(
    ({ actor, does, duty }) => does === 'uphold_with_change' && meantFor(actor, duty),
  );
  if (!chosen) throw new Error('nobody inquires');
  desk.do(chosen.actor, 'uphold_with_change', { change: { parties: { paid: alliance } } });
}

function endsForGood(desk: Desk, actors: readonly Actor[]) {
  expect(offersTo(desk, actors)).toEqual([]);
  for (const actor of actors.slice(0, 3)) expect(desk.refusal(actor, 'submit')).toContain('ended');
}

describe.each([...shipped.procedures.values()])('walks through $id', (procedure) => {
  it('take every step, keep every law and end in no dead end', () => {
    const taken = new Set<string>();
    const payees = procedure.parties.paid.includes('alliance') ? PAYEES : PAYEES.slice(0, 1);
    fc.assert(
      fc.property(turns, fc.constantFrom(...payees), (all, payee) =>
        walk(procedure, taken, all, payee),
      ),
      { numRuns: Number(process.env.WALKS ?? 500) },
    );
    const every = procedure.stages.flatMap(({ id, actions }) =>
      actions.map(({ does }) => `${id} ${does}`),
    );
    expect(every.filter((step) => !taken.has(step))).toEqual([]);
  });
});
