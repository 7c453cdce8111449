import type { z } from 'zod';
import { listSubmittedOf, type Reading } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { clauseLine } from '../cases/write-line.ts';
import type { CityContext } from '../context.ts';
import type { keptShape } from '../shapes/erasure.ts';

/** More than one party has; who has more reads the others in the list of its cases. */
const MOST = 500;

/**
 * What erasing leaves: the applications that were submitted stay as the record of what was decided
 * upon, with the files that they name.
 */
export async function readKept(
  handle: Reading,
  party: string,
  { catalogue }: Pick<CityContext, 'catalogue'>,
): Promise<z.infer<typeof keptShape>> {
  const cases = await listSubmittedOf(handle, { party, limit: MOST + 1 });
  return {
    cases: cases.slice(0, MOST).map(({ id, number, clause, submittedOn, end }) => ({
      ...{ case: id, number, clause: clauseLine(catalogue, clause) },
      ...{ submitted_on: submittedOn === null ? null : formatDay(submittedOn), end },
    })),
    more: cases.length > MOST,
  };
}
