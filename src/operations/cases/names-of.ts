import { listPartyNames, type Reading } from '../../store/index.ts';

/** What parties are called, by their ids; one that is gone goes by its id. */
export async function namesOf(
  handle: Reading,
  parties: readonly string[],
): Promise<(party: string) => string> {
  const names = await listPartyNames(handle, parties);
  return (party) => names.get(party) ?? party;
}
