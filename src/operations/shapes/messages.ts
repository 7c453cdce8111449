import { z } from 'zod';
import { messageShape, momentShape, says } from './text.ts';

export const toldShape = z
  .object({
    id: z.int().describe(says('编号', 'Id')),
    kind: z.string(),
    urgent: z.boolean(),
    subject: messageShape,
    body: messageShape,
    link: z.string().nullable().describe(says('相关页面的路径', 'Path of the page it is about')),
    created_at: momentShape,
    read_at: momentShape.nullable(),
  })
  .describe(says('一条消息', 'A message'));

export const unreadShape = z.int().describe(says('未读消息数', 'Messages not read yet'));

export const preferenceShape = z
  .object({
    mail: z
      .enum(['at_once', 'daily_digest', 'off'])
      .describe(
        says(
          '邮件：即时、每日八时汇总、不收；紧急消息总是即时发出',
          'Mail: at once, in one mail at eight each day, or none; urgent ones always at once',
        ),
      ),
    sms: z.boolean().describe(says('是否收短信', 'Whether to get text messages')),
    language: z.enum(['zh', 'en']).describe(says('邮件与短信的语言', 'Language of what is sent')),
  })
  .describe(says('收信方式', 'How somebody wants to be told'));

export const deadDeliveryShape = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    subject: messageShape,
    channel: z.enum(['mail', 'sms']),
    account: z.string(),
    name: z.string(),
    attempts: z.int().describe(says('试过几次', 'How often it was tried')),
    error: z.string().describe(says('最后一次的错误', 'What went wrong the last time')),
    ended_at: momentShape,
    can_retry: z
      .boolean()
      .describe(
        says(
          '能否重发；含密码链接的不能',
          'Whether it may be tried again; not with a link to set a password',
        ),
      ),
  })
  .describe(says('没有送达的消息', 'A delivery that was given up'));
