import { z } from 'zod';
import {
  findPartyByCode,
  isNoted,
  listAccounts,
  type Party,
  type Reading,
  type Store,
  signsInElsewhere,
} from '../../store/index.ts';
import type { Day } from '../../values/index.ts';
import { says } from '../shapes/text.ts';
import { readArrival } from './arrival.ts';
import { DECLINING } from './colleagues/on-record.ts';

export const withoutPostShape = z
  .object({
    is: z
      .enum(['no_organisation', 'has_holder', 'turned_down', 'by_administrator', 'sign_in_again'])
      .describe(
        says(
          '身份认证未说明单位；已有经办人；经办人未添加；由管理员授予；重新登录即可',
          'No organisation is vouched for; others hold its posts; they turned the person down; administrators give them; sign in again',
        ),
      ),
    organisation: z
      .string()
      .nullable()
      .describe(says('核验的单位', 'The organisation that is vouched for')),
  })
  .describe(
    says('统一身份认证来人为何没有岗位', 'Why who came by the unified identity has no post'),
  );

/** Why somebody who signs in at the city's own house has no post; null for others. */
export async function explainNoPost(
  store: Store,
  { account }: { readonly account: string },
  today: Day,
): Promise<z.infer<typeof withoutPostShape> | null> {
  return await store.read(async (handle) => {
    if (!(await signsInElsewhere(handle, account))) return null;
    const [known] = await listAccounts(handle, [account]);
    if (known === undefined) return null;
    const { creditCode, organisation } = known;
    const party = creditCode === null ? undefined : await findPartyByCode(handle, creditCode);
    const arrival = await readArrival(handle, { account, creditCode, organisation }, party, today);
    const named = { organisation: party?.name ?? organisation };
    switch (arrival.is) {
      case 'post_due':
        return { is: 'sign_in_again', ...named };
      case 'in_post':
        return { is: 'by_administrator', ...named };
      case 'has_holder': {
        const isDown = await isTurnedDown(handle, account, party);
        return { is: isDown ? 'turned_down' : 'has_holder', ...named };
      }
      case 'no_organisation':
      case 'by_administrator':
        return { is: arrival.is, ...named };
    }
  });
}

async function isTurnedDown(
  handle: Reading,
  account: string,
  party: Party | undefined,
): Promise<boolean> {
  if (party === undefined) return false;
  return isNoted(handle, { operation: DECLINING, subject: party.id }, { account });
}
