import { type Dossier, maskValue, personalAt, withPersonal } from '../../dossiers/index.ts';
import type { Personal } from '../../rules/index.ts';
import type { KeptStatement } from '../../store/index.ts';
import type { CityContext } from '../context.ts';

/** Whether a caller sees personal data of the party as it is: its own people and who acts for it. */
function seesPersonal({ caller, standing }: CityContext): boolean {
  return caller.is !== 'member' || standing !== 'other';
}

/** A dossier as the caller may see it. */
export function maskDossier(dossier: Dossier, context: CityContext): Dossier {
  return seesPersonal(context)
    ? dossier
    : withPersonal(dossier, context.catalogue.vocabulary, maskValue);
}

/** The kinds of records that some statements name. */
export function kindsIn(statements: readonly KeptStatement[]): ReadonlyMap<string, string> {
  return new Map(
    statements
      .filter(({ section, fact, value }) => section === 'records' && fact === 'kind' && value)
      .map(({ entry, value }) => [entry, String(value)]),
  );
}

/** What of a person each statement tells, by the kinds that the statements themselves name. */
export function personalIn(
  statements: readonly KeptStatement[],
  { catalogue }: CityContext,
): (statement: KeptStatement) => Personal | undefined {
  const kinds = kindsIn(statements);
  return (statement) => personalAt(catalogue.vocabulary, statement, kinds.get(statement.entry));
}

/** The statements with a value that tells something of a person. */
export function personalAmong(
  statements: readonly KeptStatement[],
  context: CityContext,
): KeptStatement[] {
  const personalOf = personalIn(statements, context);
  return statements.filter((one) => one.value !== null && personalOf(one) !== undefined);
}

/**
 * Statements as the caller may see them; `masked` tells which are not as they were said.
 * @param ofKinds the statements of the party that name kinds of records
 */
export function maskStatements(
  statements: readonly KeptStatement[],
  context: CityContext,
  ofKinds: readonly KeptStatement[] = statements,
): (KeptStatement & { readonly masked: boolean })[] {
  const clear = seesPersonal(context);
  const personalOf = personalIn(ofKinds, context);
  return statements.map((statement) => {
    const personal = clear || statement.value === null ? undefined : personalOf(statement);
    if (personal === undefined || statement.value === null) return { ...statement, masked: false };
    return { ...statement, value: maskValue(statement.value, personal), masked: true };
  });
}
