import { findParty, type Party, type Store } from '../../store/index.ts';
import { notFound } from '../refusals.ts';

/** The party of an id. Refused as not found when there is none. */
export async function needParty(store: Store, id: string): Promise<Party> {
  const party = await store.read((handle) => findParty(handle, id));
  if (party === undefined) throw noParty(id);
  return party;
}

export function noParty(id: string): Error {
  return notFound({
    field: 'party',
    message: { zh: `没有主体“${id}”`, en: `There is no party "${id}"` },
  });
}
