import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { mayHavePost } from '../../offices/index.ts';
import { addPost as add, findParty } from '../../store/index.ts';
import { command } from '../operation.ts';
import { contentRefused, notFound } from '../refusals.ts';
import { organisationIdShape, postTitleShape, roleShape } from '../shapes/people.ts';
import { BY_SYSTEM_ADMINISTRATOR } from './access.ts';
import { at } from './word-problem.ts';

/** Adds a post to an organisation; who holds it is for the security administrator. */
export const addPost = command(BY_SYSTEM_ADMINISTRATOR, {
  method: 'POST',
  path: '/posts',
  tag: '人员 People',
  title: { zh: '新增岗位', en: 'Add a post' },
  text: {
    zh: '在单位内设一个岗位；由谁担任，由安全管理员授予。',
    en: 'Adds a post to an organisation; the security administrator says who holds it.',
  },
})
  .input(
    z.strictObject({ organisation: organisationIdShape, role: roleShape, title: postTitleShape }),
  )
  .output(z.object({ post: z.string() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { organisation: party, role, title } = input;
    const id = randomUUID();
    context.note({ subject: party, detail: { post: id, role, title } });
    await store.write(async (handle) => {
      const found = await findParty(handle, party);
      if (found === undefined) throw notFound(NO_ORGANISATION);
      if (!mayHavePost(found.type, role)) throw contentRefused([WRONG_ROLE]);
      await add(handle, { id, party, role, title }, new Date(context.now));
    });
    return { post: id };
  });

const NO_ORGANISATION = at('organisation', {
  zh: '没有这个单位',
  en: 'There is no such organisation',
});
const WRONG_ROLE = at('role', {
  zh: '这类单位不设此角色的岗位',
  en: 'An organisation of this type has no post of this role',
});
