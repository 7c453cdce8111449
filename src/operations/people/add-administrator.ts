import { z } from 'zod';
import { LOCAL, type Role } from '../../offices/index.ts';
import {
  addParty,
  addPost,
  findAccountByEmail,
  findParty,
  listPosts,
  type Writing,
} from '../../store/index.ts';
import { command } from '../operation.ts';
import { contentRefused } from '../refusals.ts';
import { emailShape, invitationShape, personNameShape, roleShape } from '../shapes/people.ts';
import { doerOf } from './access.ts';
import { holdPost } from './hold-post.ts';
import { sendInvitation } from './send-invitation.ts';
import { at } from './word-problem.ts';

const ADMINISTRATION = { id: 'administration', name: '系统运行管理' } as const;
const TITLES = {
  system_administrator: '系统管理员',
  security_administrator: '安全管理员',
  audit_administrator: '审计管理员',
} as const;

/** Makes somebody one of the three administrators: the way into a city that has none yet. */
export const addAdministrator = command(LOCAL, {
  method: 'POST',
  path: '/administrators',
  tag: '人员 People',
  title: { zh: '任命管理员', en: 'Add an administrator' },
  text: {
    zh: '在本机任命系统、安全或审计管理员：按需建立岗位与账号，给出设置密码的链接。',
    en: 'Makes somebody system, security or audit administrator from the machine itself: adds post and account as needed and gives a link to set the password.',
  },
})
  .input(
    z.strictObject({
      role: roleShape.extract(Object.keys(TITLES) as (keyof typeof TITLES)[]),
      name: personNameShape,
      email: emailShape,
    }),
  )
  .output(z.object({ account: z.string(), post: z.string(), invitation: invitationShape }))
  .handler(async ({ input, context }) => {
    const city = await context.city();
    const { store, identity, demonstration } = city;
    if (demonstration !== null) throw contentRefused([IN_DEMONSTRATION]);
    const { role, name, email } = input;
    const when = new Date(context.now);
    const post = `${ADMINISTRATION.id}-${role}`;
    const account = await store.write(async (handle) => {
      await needPost(handle, { id: post, role, title: TITLES[role] }, when);
      const known = await findAccountByEmail(handle, email.toLowerCase());
      const id =
        known?.id ?? (await identity.createAccount({ name, email, password: null }, handle));
      const wanted = {
        post,
        account: id,
        capacity: 'holder',
        from: context.today,
        to: null,
      } as const;
      await holdPost(handle, wanted, { by: doerOf(context.caller), at: when });
      context.note({ subject: id, detail: { post } });
      return id;
    });
    const { link } = await sendInvitation(city, account, when);
    return { account, post, invitation: link };
  });

async function needPost(
  handle: Writing,
  post: { readonly id: string; readonly role: Role; readonly title: string },
  when: Date,
): Promise<void> {
  if ((await findParty(handle, ADMINISTRATION.id)) === undefined) {
    const kind = { type: 'office', creditCode: null, example: false } as const;
    await addParty(handle, { ...ADMINISTRATION, ...kind }, when);
  }
  const posts = await listPosts(handle, ADMINISTRATION.id);
  if (posts.some(({ id }) => id === post.id)) return;
  await addPost(handle, { ...post, party: ADMINISTRATION.id }, when);
}

const IN_DEMONSTRATION = at('', {
  zh: '示例城市的管理员是虚构的，可一键登录；真实管理员须在真实城市任命',
  en: 'The administrators of the demonstration city are made up; real ones belong to a real city',
});
