/** The operation by which somebody is turned down, as the audit log names it. */
export const DECLINING = 'declineColleague';

/** The operation by which an account is opened for a colleague. */
const INVITING = 'inviteColleague';

/** What the audit log says of an account that a party opened for a colleague, as `isNoted` asks. */
export function openedHere(party: string, account: string) {
  const of = { operation: INVITING, subject: party };
  return [of, { account, new_account: true }] as const;
}
