import { APPLICANT } from '../../casework/index.ts';
import { entrusts, reachOf } from '../../offices/index.ts';
import { type CaseDesk, listAttendances, listMandates, type Reading } from '../../store/index.ts';
import { actorOf } from '../caller.ts';
import { SAMPLERS } from '../checks/access.ts';
import type { CityContext } from '../context.ts';
import { APPLICANTS, CASE_READERS } from './access.ts';

type Wanted = 'own' | 'inbox' | 'drawn' | 'all';
const NOTHING: CaseDesk = { is: 'parties', parties: [] };

/** The cases of a desk as a caller may read them; see `deskShape`. */
export async function deskOf(
  handle: Reading,
  wanted: Wanted,
  context: CityContext,
): Promise<CaseDesk> {
  const { caller } = context;
  if (caller.is === 'operator') return { is: 'all' };
  if (caller.is !== 'member' || caller.post === null) return NOTHING;
  const { party, role } = caller.post;
  if (wanted === 'drawn') return SAMPLERS[role] === undefined ? NOTHING : { is: 'drawn', party };
  const readsAll = reachOf(CASE_READERS, actorOf(caller));
  if (readsAll === 'any') return wanted === 'all' ? { is: 'all' } : NOTHING;
  const parties = await appliesFor(handle, context);
  const isOffice = readsAll.includes('office');
  switch (wanted) {
    case 'own':
      return { is: 'parties', parties };
    case 'inbox': {
      const asOffice = isOffice ? [{ party, actsAs: role }] : [];
      return { is: 'inbox', of: [...asOffice, ...parties.map((one) => applicant(one))] };
    }
    case 'all':
      return isOffice ? { is: 'reader', office: party, parties } : { is: 'parties', parties };
  }
}

const applicant = (party: string) => ({ party, actsAs: APPLICANT });

/** The parties that a caller applies for: their own, those that entrusted it, those attended to. */
async function appliesFor(
  handle: Reading,
  { caller, today, now }: CityContext,
): Promise<readonly string[]> {
  if (caller.is !== 'member' || caller.post === null) return [];
  const { post, account } = caller;
  const reach = reachOf(APPLICANTS, actorOf(caller));
  const parties = new Set<string>(reach.includes('own') ? [post.party] : []);
  if (reach.includes('entrusted'))
    for (const mandate of await listMandates(handle, { agency: post.party }))
      if (entrusts(mandate, 'application', today)) parties.add(mandate.enterprise);
  if (reach.includes('attended')) {
    const of = { account, post: post.id, at: new Date(now) };
    for (const { party } of await listAttendances(handle, of)) parties.add(party);
  }
  return [...parties];
}
