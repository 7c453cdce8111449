/** The document that a clause stands in. */
export function policyOf(clause: string): string {
  return clause.slice(0, clause.indexOf('/'));
}
