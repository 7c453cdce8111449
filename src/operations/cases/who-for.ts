import { APPLICANT, type By } from '../../casework/index.ts';
import type { Standing } from '../../offices/index.ts';
import {
  type KeptCase,
  type KeptEvent,
  listAccountNames,
  listPartyNames,
  type Reading,
} from '../../store/index.ts';
import type { Message } from '../../values/index.ts';
import type { CityContext } from '../context.ts';
import { isOwn } from '../publication/need-person.ts';

/** Who did something, as a caller may know them. */
export type Who = {
  readonly by: By;
  readonly partyName: string | null;
  readonly account: string | null;
  readonly name: string | null;
  readonly isYou: boolean;
};

type Reader = Pick<CityContext, 'caller' | 'standing'>;

/**
 * Who did what in a case. Colleagues know each other by name; people of the offices, and who audits,
 * know those of the offices. Everybody else knows the party and in which role it acted.
 */
export async function listWho(
  handle: Reading,
  { events }: Pick<KeptCase, 'events'>,
  reader: Reader,
): Promise<ReadonlyMap<number, Who>> {
  const people = events.map(({ event }) => event.by);
  const accounts = people.map((by) => (typeof by === 'string' ? null : by.account));
  const names = await listAccountNames(handle, accounts);
  const parties = await listPartyNames(
    handle,
    people.map((by) => (typeof by === 'string' ? null : by.party)),
  );
  return new Map(
    events.map(({ number, event: { by, ...event } }) => {
      if (typeof by === 'string')
        return [number, { by, partyName: null, account: null, name: null, isYou: false }];
      // Who objected is for nobody to see but themselves.
      if (event.is === 'objected' && !isOwn(reader.caller, by.account))
        return [number, { ...NOBODY, by: 'visitor', account: null, isYou: false }];
      const asOffice = 'office' in event && event.office !== APPLICANT;
      const known = knows(reader, by.party, asOffice);
      const who: Who = {
        by,
        partyName: parties.get(by.party) ?? null,
        account: known ? by.account : null,
        name: known ? (names.get(by.account) ?? null) : null,
        isYou: isOwn(reader.caller, by.account),
      };
      return [number, who];
    }),
  );
}

/** How those who acted in a case are named to a caller. */
export async function whoFor(
  handle: Reading,
  theCase: KeptCase,
  reader: Reader,
): Promise<(kept: KeptEvent) => Message> {
  const who = await listWho(handle, theCase, reader);
  return ({ number }) => {
    const { by, partyName, name } = who.get(number) ?? NOBODY;
    if (typeof by === 'string') return OTHERS[by];
    const words = [partyName ?? '', name ?? ''].filter((word) => word !== '').join(' ');
    return { zh: words, en: words };
  };
}

const NOBODY = { by: 'system', partyName: null, name: null } as const;
const OTHERS: Readonly<Record<'visitor' | 'system', Message>> = {
  visitor: { zh: '访客', en: 'a visitor' },
  system: { zh: '系统', en: 'the system' },
};
const OF_OFFICES: readonly Standing[] = ['office', 'other'];

/** Whether a caller may know by name who acted for a party in a case, for an office or for who applies. */
export function knows({ caller, standing }: Reader, party: string, asOffice: boolean): boolean {
  if (caller.is !== 'member') return caller.is === 'operator';
  if (caller.post?.party === party) return true;
  return asOffice && OF_OFFICES.includes(standing);
}
