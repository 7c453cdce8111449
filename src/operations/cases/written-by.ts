import type { z } from 'zod';
import type { Role } from '../../offices/index.ts';
import { listAccountNames, listPartyNames, type Reading } from '../../store/index.ts';
import type { officerShape } from '../shapes/case.ts';

type Doer = { readonly account: string; readonly party: string; readonly role: Role };

/** Who of an office wrote each of some lines, with their names as they are now. */
export async function writtenBy(
  handle: Reading,
  lines: readonly Doer[],
): Promise<(line: Doer) => z.infer<typeof officerShape>> {
  const accounts = await listAccountNames(
    handle,
    lines.map(({ account }) => account),
  );
  const parties = await listPartyNames(
    handle,
    lines.map(({ party }) => party),
  );
  return ({ account, party, role }) => ({
    ...{ role, account, name: accounts.get(account) ?? null },
    party: { party, name: parties.get(party) ?? party },
  });
}
