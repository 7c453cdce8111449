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
import { type Dossier, dossierOf } from '../../dossiers/index.ts';
import type { Problem, Result } from '../../rules/index.ts';
import {
  findCall,
  findParty,
  type KeptCall,
  type KeptCase,
  type KeptStatement,
  listPaidCases,
  listSubmitted,
  type Party,
  type Reading,
  readStatements,
} from '../../store/index.ts';
import type { CatalogueInUse } from '../city/catalogue-in-use.ts';
import type { OpenCatalogue } from '../opened.ts';
import { withPaid } from './with-paid.ts';

/** The form of a case, and what is known beside it. */
export type Application = {
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
  /** What its fields may be filled in with. */
  readonly known: Readonly<Record<string, Prefilled>>;
  /** What the clause says of the matter over some answers: see `answerOf`. */
  readonly rule: (answers: Answers) => Result | undefined;
  /** Everything that keeps the answers from being submitted. */
  readonly problems: (answers: Answers) => readonly Problem[];
};

/** Gathers the application of a case, by the version of the clause that the case goes by. */
export async function gatherApplication(
  handle: Reading,
  inUse: CatalogueInUse,
  theCase: KeptCase,
  { today }: When,
): Promise<Application | null> {
  const { files, benefits, paid, matter, call: callId } = theCase;
  const at = await inUse.at(handle, theCase.folded.pins.clause.version);
  const call = await findCall(handle, callId);
  const form = formOf(at.catalogue, {
    ...{ clause: theCase.clause, matter },
    materials: call?.materials ?? [],
    besides: factsToCompare(at.doubts, kindOf(at, theCase.clause)),
  });
  const [benefiting, toPay] = [await findParty(handle, benefits), await findParty(handle, paid)];
  if (form === undefined || benefiting === undefined || toPay === undefined) return null;
  const statements = await readStatements(handle, benefits);
  const submitted = await listSubmitted(handle, { files, paid, except: theCase.id });
  const parties = { files, benefits, paid };
  const { creditCode } = benefiting;
  const found = { statements, parties, paidName: toPay.name, creditCode, submitted };
  const known = prefill(form, found, today);
  const stated = withPaid(dossierOf(statements), await listPaidCases(handle, theCase));
  const dossier = (answers: Answers) => dossierWith(form, stated, answers);
  const rule = (answers: Answers) => answerOf(at, form, dossier(answers), today);
  return {
    ...{ form, at, call, benefits: benefiting, paid: toPay, statements, dossier, known, rule },
    problems: (answers) =>
      checkApplication(form, answers, around(benefiting, toPay, rule(answers))),
  };
}

function around(benefits: Party, paid: Party, rule: ReturnType<Application['rule']>) {
  return { benefits, paidName: paid.name, waitsFor: rule?.missing ?? [] };
}

/** The kind of records that a clause is about. */
function kindOf({ catalogue }: OpenCatalogue, clause: string): string {
  return catalogue.clauses.find(({ id }) => id === clause)?.kind ?? '';
}
