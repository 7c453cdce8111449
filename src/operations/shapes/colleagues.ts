import { z } from 'zod';
import { capacityShape } from './people.ts';
import { isoDateShape, says } from './text.ts';

/** Somebody who holds a post of the caller's role in the caller's party. */
export const colleagueShape = z
  .object({
    holding: z.string(),
    account: z.string(),
    name: z.string(),
    oneself: z.boolean().describe(says('是否调用者本人', 'Whether it is the caller')),
    title: z.string().describe(says('岗位名称', 'What the post is called')),
    capacity: capacityShape,
    from: isoDateShape,
    to: isoDateShape.nullable(),
    given_as: z
      .enum(['person', 'other_house', 'house'])
      .describe(
        says(
          '由人授予、按统一身份认证、由本站授予',
          'Given by a person, on the word of the unified identity, or by the house',
        ),
      ),
    given_by: z.string().nullable().describe(says('授予人姓名', 'Name of the person who gave it')),
    disabled: z.boolean().describe(says('账号已停用', 'Whether the account is disabled')),
    awaits_password: z
      .boolean()
      .describe(
        says('受邀而尚未设置密码，可重发邀请', 'Invited and without a password yet: invite again'),
      ),
  })
  .describe(says('同事', 'A colleague'));

/** Somebody who wants to be let in. */
export const waitingShape = z
  .object({
    account: z.string(),
    name: z.string(),
    email_masked: z.string().nullable().describe(says('没有邮箱为 null', 'null: has none')),
    before: z
      .enum(['turned_down', 'had_post'])
      .nullable()
      .describe(says('此前谢绝过，或曾任岗位', 'Turned down before, or held a post before')),
  })
  .describe(says('等待添加的人', 'Who waits to be let in'));
