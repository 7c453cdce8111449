import { FOR_PARTY, mayAct, type Role, type Standing } from '../../offices/index.ts';
import {
  type Action,
  ANYONE,
  APPLICANT,
  CLAIM_PARTIES,
  type Procedure,
  type Stage,
  SYSTEM,
} from '../procedure/types.ts';
import type { Case } from './case.ts';
import type { By } from './events.ts';

/** A person who acts in a post. */
export type Person = {
  readonly account: string;
  readonly role: Role;
  /** The party of the post. */
  readonly party: string;
  /** Every party at which they hold a post, that one included. */
  readonly organisations: readonly string[];
  /** How they stand to the party that files. */
  readonly standing: Standing;
};

/** Who acts: a person, somebody unknown, or time alone. */
export type Actor = Person | 'visitor' | 'system';

/** Whether a person acts for the applicant. */
export function actsForApplicant({ role, standing }: Person): boolean {
  return mayAct(FOR_PARTY, role, standing);
}

/** The parties that act as an office in a case: never one of the claim's own. */
export function partiesOf({ offices, named, parties }: Case, office: string): readonly string[] {
  const own = CLAIM_PARTIES.map((party) => parties[party].party);
  const instead = named[office];
  const acting = instead === undefined ? (offices[office] ?? []) : [instead];
  return acting.filter((party) => !own.includes(party));
}

/** Whether a person sits in an office of the procedure, in this case. */
export function sitsIn(procedure: Procedure, theCase: Case, person: Person, office: string) {
  if (!partiesOf(theCase, office).includes(person.party)) return false;
  return person.role === roleIn(procedure, theCase, office);
}

/** In which role people act as an office of the procedure, in this case. */
export function roleIn(procedure: Procedure, { named }: Case, office: string): Role | null {
  if (named[office] !== undefined) return namingRole(procedure, office) ?? null;
  return procedure.offices.find(({ id }) => id === office)?.role ?? null;
}

/** A party named in the place of an office acts in the role of the office that names it. */
function namingRole({ stages, offices }: Procedure, office: string): Role | undefined {
  const naming = stages
    .filter((stage) => stage.office === office)
    .flatMap(({ actions }) => actions.filter(({ does }) => does === 'name'));
  return offices.find(({ id }) => id === naming[0]?.by)?.role;
}

/** Whether an action is one of those that an actor is there for at all. */
export function isTheirs(procedure: Procedure, theCase: Case, actor: Actor, { by }: Action) {
  if (by === ANYONE) return actor !== 'system';
  if (by === SYSTEM) return actor === 'system';
  if (typeof actor === 'string') return false;
  return by === APPLICANT ? actsForApplicant(actor) : sitsIn(procedure, theCase, actor, by);
}

/** Who must do something next, and whether the case stands still because there is nobody. */
export type Owner = {
  /** `applicant`, or an office of the procedure. */
  readonly office: string;
  readonly parties: readonly string[];
  /** The office that stands back and has nobody in its place. */
  readonly standsBack: string | null;
};

/** Who a case waits for at a stage. Where its office stands back, whoever may name another. */
export function ownerAt(theCase: Case, stage: Stage): Owner {
  const { office, actions } = stage;
  if (office === APPLICANT)
    return { office, parties: [theCase.parties.files.party], standsBack: null };
  const parties = partiesOf(theCase, office);
  if (parties.length > 0) return { office, parties, standsBack: null };
  const naming = actions.find(({ does }) => does === 'name')?.by ?? office;
  return { office: naming, parties: partiesOf(theCase, naming), standsBack: office };
}

/** Who acted, as a case keeps it. */
export function byOf(actor: Actor): By {
  if (typeof actor === 'string') return actor;
  const { account, party, role } = actor;
  return { account, party, role };
}
