import type { Pin, Procedure } from '../../casework/index.ts';
import type { Reading } from '../../store/index.ts';
import type { CatalogueInUse } from '../city/catalogue-in-use.ts';
import { notFound } from '../refusals.ts';

/** A procedure as a version of the catalogue has it. Refused as not found where it has none. */
export async function procedureOf(
  handle: Reading,
  inUse: CatalogueInUse,
  { id, version }: Pin,
): Promise<Procedure> {
  const found = (await inUse.at(handle, version)).procedures.get(id);
  if (found === undefined) throw notFound(noProcedure(id));
  return found;
}

function noProcedure(id: string) {
  return {
    field: 'procedure',
    message: { zh: `没有办理程序“${id}”`, en: `There is no procedure "${id}"` },
  };
}
