import type { z } from 'zod';
import type { KeptStatement, Party } from '../../store/index.ts';
import type { partyShape, statementShape } from '../shapes/party.ts';

/** A party as the API writes it. */
export function writeParty(party: Party): z.infer<typeof partyShape> {
  const { id, name, creditCode, type, example } = party;
  return { id, name, credit_code: creditCode, type, example };
}

/** A statement as the API writes it. */
export function writeStatement(
  statement: KeptStatement & { readonly masked: boolean },
): z.infer<typeof statementShape> {
  const { sequence, section, entry, fact, value, source, recordedAt, erasedAt, masked } = statement;
  return {
    ...{ sequence, section, entry, fact, value, source, masked },
    recorded_at: recordedAt.toISOString(),
    erased_at: erasedAt?.toISOString() ?? null,
  };
}
