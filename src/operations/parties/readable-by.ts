import { entrusts, reachOf } from '../../offices/index.ts';
import { listAttendances, listMandates } from '../../store/index.ts';
import { actorOf } from '../caller.ts';
import type { CityContext } from '../context.ts';
import { DOSSIER_OF_PARTY, DOSSIER_READERS } from './access.ts';

/** Tells of a party whether the caller may read its dossier. */
export async function readableBy(context: CityContext): Promise<(party: string) => boolean> {
  const { caller, today, now } = context;
  if (caller.is === 'operator') return () => true;
  const reach = reachOf(DOSSIER_READERS, actorOf(caller));
  if (reach === 'any') return () => true;
  if (caller.is !== 'member' || caller.post === null) return () => false;
  const { post, account } = caller;
  const { store } = await context.city();
  const parties = new Set<string>(reach.includes('own') ? [post.party] : []);
  if (reach.includes('entrusted')) {
    const mandates = await store.read((handle) => listMandates(handle, { agency: post.party }));
    for (const mandate of mandates)
      if (entrusts(mandate, DOSSIER_OF_PARTY.scope, today)) parties.add(mandate.enterprise);
  }
  if (reach.includes('attended')) {
    const of = { account, post: post.id, at: new Date(now) };
    const open = await store.read((handle) => listAttendances(handle, of));
    for (const { party } of open) parties.add(party);
  }
  return (party) => parties.has(party);
}
