import { z } from 'zod';
import { cityOperation } from '../operation.ts';
import { roleShape } from '../shapes/people.ts';
import { says } from '../shapes/text.ts';
import { OFFICE_READERS } from './access.ts';
import { listActing } from './surroundings.ts';

/** The parties that a call can name as the offices of its procedure. */
export const listOffices = cityOperation(OFFICE_READERS, {
  method: 'GET',
  path: '/offices',
  tag: '申报 Calls',
  title: { zh: '可办理的单位', en: 'List offices' },
  text: {
    zh: '设有岗位的主体，以及各有哪些角色的岗位。',
    en: 'The parties that have posts, with the roles of these.',
  },
})
  .input(z.strictObject({}).optional())
  .output(
    z.object({
      offices: z.array(
        z
          .object({ party: z.string(), name: z.string(), roles: z.array(roleShape) })
          .describe(says('单位及其岗位的角色', 'A party and the roles of its posts')),
      ),
    }),
  )
  .handler(async ({ context }) => {
    const { store } = await context.city();
    const acting = [...(await store.read(listActing))];
    return {
      offices: acting
        .filter(([, { roles }]) => roles.length > 0)
        .map(([party, { name, roles }]) => ({ party, name, roles: [...roles] })),
    };
  });
