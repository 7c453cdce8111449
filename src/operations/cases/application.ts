import {
  type Answers,
  answerOf,
  checkApplication,
  dossierWith,
  type Form,
  factsToCompare,
  formOf,
  type Prefilled,
  prefill,
  type When,
} from '../../casework/index.ts';
import type { Dossier } from '../../dossiers/index.ts';
import type { Problem, Result } from '../../rules/index.ts';
import {
  type KeptCall,
  type KeptCase,
  type KeptStatement,
  listPaidCases,
  listSubmitted,
  type Party,
  type Reading,
} from '../../store/index.ts';
import type { CatalogueInUse } from '../city/catalogue-in-use.ts';
import type { OpenCatalogue } from '../opened.ts';
import { type ReadOnce, readOnce } from './read-once.ts';
import { withPaid } from './with-paid.ts';

/** The form of a case, and what its clause comes to. */
export type Claimed = {
  readonly form: Form;
  /** The version of the catalogue by which the case goes. */
  readonly at: OpenCatalogue;
  readonly call: KeptCall | undefined;
  readonly benefits: Party;
  readonly paid: Party;
  /** What was stated of who benefits. */
  readonly statements: readonly KeptStatement[];
  /** The dossier of who benefits with some answers in it, and what its other cases were paid. */
  readonly dossier: (answers: Answers) => Dossier;
  /** What the clause says of the matter over some answers: see `answerOf`. */
  readonly rule: (answers: Answers) => Result | undefined;
};

/** The same with what is known beside it. */
export type Application = Claimed & {
  /** What its fields may be filled in with. */
  readonly known: Readonly<Record<string, Prefilled>>;
  /** Everything that keeps the answers from being submitted. */
  readonly problems: (answers: Answers) => readonly Problem[];
};

/** Gathers what a case claims, by the version of the clause that the case goes by. */
export async function gatherClaimed(
  records: ReadOnce,
  inUse: CatalogueInUse,
  theCase: KeptCase,
  { today }: When,
): Promise<Claimed | null> {
  const { handle } = records;
  const { clause, matter } = theCase;
  const at = await inUse.at(handle, theCase.folded.pins.clause.version);
  const call = await records.call(theCase.call);
  const form = formOf(at.catalogue, {
    ...{ clause, matter, materials: call?.materials ?? [] },
    besides: factsToCompare(at.doubts, kindOf(at, clause)),
  });
  const benefits = await records.party(theCase.benefits);
  const paid = await records.party(theCase.paid);
  if (form === undefined || benefits === undefined || paid === undefined) return null;
  const { statements, dossier: own } = await records.stated(benefits.id);
  const stated = withPaid(own, await listPaidCases(handle, theCase));
  const dossier = (answers: Answers) => dossierWith(form, stated, answers);
  const rule = (answers: Answers) => answerOf(at, form, dossier(answers), today);
  return { form, at, call, benefits, paid, statements, dossier, rule };
}

/** Gathers the application of a case, by the version of the clause that the case goes by. */
export async function gatherApplication(
  handle: Reading,
  inUse: CatalogueInUse,
  theCase: KeptCase,
  when: When,
): Promise<Application | null> {
  const claimed = await gatherClaimed(readOnce(handle), inUse, theCase, when);
  if (claimed === null) return null;
  const { files, benefits, paid } = theCase;
  const submitted = await listSubmitted(handle, { files, paid, except: theCase.id });
  const { statements, form, rule } = claimed;
  const { creditCode } = claimed.benefits;
  const parties = { files, benefits, paid };
  const found = { statements, parties, paidName: claimed.paid.name, creditCode, submitted };
  return {
    ...claimed,
    known: prefill(form, found, when.today),
    problems: (answers) =>
      checkApplication(form, answers, around(claimed.benefits, claimed.paid, rule(answers))),
  };
}

function around(benefits: Party, paid: Party, rule: ReturnType<Application['rule']>) {
  return { benefits, paidName: paid.name, waitsFor: rule?.missing ?? [] };
}

/** The kind of records that a clause is about. */
function kindOf({ catalogue }: OpenCatalogue, clause: string): string {
  return catalogue.clauses.find(({ id }) => id === clause)?.kind ?? '';
}
