import type { z } from 'zod';
import { mandateState } from '../../offices/index.ts';
import type { KeptMandate } from '../../store/index.ts';
import { type Day, formatDay } from '../../values/index.ts';
import type { mandateShape } from '../shapes/people.ts';

/** A mandate as the API writes it, with how it stands on a day. */
export function writeMandate(mandate: KeptMandate, today: Day): z.infer<typeof mandateShape> {
  return {
    id: mandate.id,
    enterprise: mandate.enterprise,
    enterprise_name: mandate.enterpriseName,
    agency: mandate.agency,
    agency_name: mandate.agencyName,
    scopes: mandate.scopes,
    from: formatDay(mandate.from),
    to: formatDay(mandate.to),
    given_at: mandate.givenAt.toISOString(),
    revoked_at: mandate.revokedAt?.toISOString() ?? null,
    state: mandateState(mandate, today),
  };
}
