import { z } from 'zod';
import { listParties, listPosts } from '../../store/index.ts';
import { cityOperation } from '../operation.ts';
import { writeParty } from '../parties/write-party.ts';
import { partyShape } from '../shapes/party.ts';
import { says } from '../shapes/text.ts';
import { BY_ADMINISTRATORS } from './access.ts';

/** Every party, and how many posts it has. */
export const listOrganisations = cityOperation(BY_ADMINISTRATORS, {
  method: 'GET',
  path: '/organisations',
  tag: '人员 People',
  title: { zh: '单位一览', en: 'List organisations' },
  text: { zh: '全部主体及其岗位数。', en: 'Every party with the number of its posts.' },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      organisations: z.array(
        partyShape.extend({ posts: z.int().describe(says('岗位数', 'How many posts it has')) }),
      ),
    }),
  )
  .handler(async ({ context }) => {
    const { store } = await context.city();
    const [parties, posts] = await store.read(
      async (handle) => [await listParties(handle), await listPosts(handle)] as const,
    );
    return {
      organisations: parties.map((party) => ({
        ...writeParty(party),
        posts: posts.filter((post) => post.party === party.id && post.closedAt === null).length,
      })),
    };
  });
