import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase } from '../../store/engines.test-kit.ts';
import { sendMessage, type Writing } from '../../store/index.ts';
import { type Caller, VISITOR } from '../caller.ts';
import type { City } from '../city/city.ts';
import { openCity } from '../city/open-city.ts';
import { dayInChina } from '../day-in-china.ts';
import { type Client, router } from '../router.ts';
import { contextOf, TEST_SIGN_IN } from '../shipped.test-kit.ts';
import { DeliveryFailure, type Mail } from './delivery/gateways.ts';
import { startDelivery } from './delivery/start-delivery.ts';
import { addTown, memberIn, memberOf, type Town } from './town.test-kit.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const context = contextOf(VISITOR);
const NOON = Date.UTC(2022, 9, 10, 4);
const PASSWORD = { kind: 'password_changed', data: { at: '2022-10-10 12:00' } } as const;
const POST = { organisation: '示例局', post: '经办', capacity: '任职', span: '' };

describe.each(ENGINES)('messages on %s', (_kind, make) => {
  let database: TestDatabase;
  let city: City;
  let accounts: Town;
  let now = NOON;
  let number = 0;
  let sent: (Mail | string)[] = [];
  let refuse: ((mail: Mail) => Error | undefined) | undefined;

  const as = (caller: Caller): Client => {
    const request = { number: `messages-${++number}`, address: null };
    const clock = { now, today: dayInChina(now) };
    const within = { ...context, ...clock, caller, city: async () => city, request };
    return createRouterClient(router, { context: within });
  };
  const selfOf = (account: string) => memberIn(accounts, account);
  const administrator = () => as(selfOf(accounts.clerk));
  const tell = (run: (handle: Writing) => Promise<void>) => city.store.write(run);
  const tellAlice = () =>
    tell((handle) => sendMessage(handle, { ...PASSWORD, to: [accounts.alice], at: new Date(now) }));
  const delivery = (mails = true) =>
    startDelivery(
      {
        city: { ...city, telling: { ...city.telling, mail: mails, sms: true } },
        gateways: {
          mail: {
            async send(mail) {
              const error = refuse?.(mail);
              if (error) throw error;
              sent.push(mail);
            },
          },
          sms: { send: async ({ phone, text }) => void sent.push(`${phone} ${text}`) },
        },
        address: 'https://zhida.example',
        now: () => now,
      },
      (error) => {
        throw error;
      },
    );
  const deliver = async (mails = true) => {
    sent = [];
    const one = delivery(mails);
    try {
      await one.run();
    } finally {
      await one.close();
    }
    return sent;
  };
  const mailsOf = (all: typeof sent) => all.filter((one): one is Mail => typeof one !== 'string');

  beforeAll(async () => {
    database = await make();
    const { location } = database;
    city = await openCity({ as: 'real', signIn: TEST_SIGN_IN, now, opened: context, location });
    accounts = await addTown(city.store, context.today, new Date(now));
  });
  afterAll(async () => {
    await city.store.close();
    await database.remove();
  });
  beforeEach(async () => {
    now += 48 * HOUR;
    refuse = undefined;
    await deliver();
    for (const account of Object.values(accounts)) {
      const { messages } = await as(selfOf(account)).listMessages({ unread: true });
      if (messages[0]) await as(selfOf(account)).markRead({ up_to: messages[0].id });
      await as(selfOf(account)).setPreferences({ mail: 'at_once', sms: false, language: 'zh' });
    }
  });

  it('are kept with what they tell of, or not at all', async () => {
    const failing = tell(async (handle) => {
      await sendMessage(handle, { ...PASSWORD, to: [accounts.alice], at: new Date(now) });
      throw new Error('the command fails');
    });
    await expect(failing).rejects.toThrow('the command fails');
    expect(await as(memberOf(accounts.alice)).countUnread()).toEqual({ unread: 0 });
    await tellAlice();
    expect(await as(memberOf(accounts.alice)).countUnread()).toEqual({ unread: 1 });
    expect(await as(selfOf(accounts.bob)).countUnread()).toEqual({ unread: 0 });
  });

  it('are listed to their receiver in both languages, page by page, and marked by nobody else', async () => {
    for (let count = 0; count < 3; count += 1) await tellAlice();
    const alice = as(memberOf(accounts.alice));
    const { messages, next } = await alice.listMessages({ unread: true, limit: 2 });
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatchObject({
      ...{ kind: 'password_changed', urgent: true, link: '/account', read_at: null },
      subject: { zh: '登录密码已更改', en: 'Your password was changed' },
    });
    const rest = await alice.listMessages({ unread: true, before: next ?? 0 });
    expect(rest.messages).toHaveLength(1);
    expect(rest.next).toBeNull();
    const [latest] = messages;
    expect(await as(selfOf(accounts.bob)).markRead({ only: latest?.id ?? 0 })).toEqual({
      marked: 0,
    });
    expect(await alice.markRead({ only: latest?.id ?? 0 })).toEqual({ marked: 1 });
    expect(await as(memberOf(accounts.alice)).markRead({ up_to: latest?.id ?? 0 })).toEqual({
      marked: 2,
    });
  });

  it('go out once by mail in the chosen language, with a link', async () => {
    await tellAlice();
    await as(selfOf(accounts.bob)).setPreferences({ mail: 'off', sms: false, language: 'en' });
    await tell((handle) =>
      sendMessage(handle, { ...PASSWORD, to: [accounts.bob], at: new Date(now) }),
    );
    const [first, second, ...more] = mailsOf(await deliver());
    expect(more).toEqual([]);
    expect(first).toMatchObject({ subject: '【直达】登录密码已更改', to: { name: 'alice' } });
    expect(first?.text).toContain('https://zhida.example/account');
    // Urgent: sent although bob wants no mail.
    expect(second?.subject).toBe('[Zhida] Your password was changed');
    expect(await deliver()).toEqual([]);
  });

  it('are not mailed later where mail was not set up', async () => {
    await tellAlice();
    expect(await deliver(false)).toEqual([]);
    expect(await deliver(true)).toEqual([]);
    const { mail_set_up } = await as(memberOf(accounts.alice)).getPreferences();
    expect(mail_set_up).toBe(false);
  });

  it('go out by SMS to who wants that and has a phone', async () => {
    const wanted = { mail: 'off', sms: true, language: 'zh' } as const;
    for (const account of [accounts.alice, accounts.bob])
      await as(selfOf(account)).setPreferences(wanted);
    await tell((handle) =>
      sendMessage(handle, { ...PASSWORD, to: Object.values(accounts), at: new Date(now) }),
    );
    const all = await deliver();
    expect(all.filter((one) => typeof one === 'string')).toEqual([
      '13800001234 【直达】登录密码已更改',
    ]);
  });

  it('of a day go out in one mail at eight in China', async () => {
    await as(memberOf(accounts.alice)).setPreferences({
      ...{ mail: 'daily_digest', sms: false, language: 'zh' },
    });
    const given = (post: string) =>
      tell((handle) =>
        sendMessage(handle, {
          ...{ kind: 'post_given', data: { ...POST, post } },
          ...{ to: [accounts.alice], at: new Date(now) },
        }),
      );
    await given('甲岗');
    await given('乙岗');
    expect(await deliver()).toEqual([]);
    now = Date.UTC(2022, 9, new Date(now).getUTCDate() + 1, 0) - 1;
    expect(await deliver()).toEqual([]);
    now += 1;
    const mails = mailsOf(await deliver());
    expect(mails.map(({ subject }) => subject)).toEqual(['【直达】您有 2 条新消息']);
    expect(mails[0]?.text).toMatch(/1\. .*甲岗[\s\S]*2\. .*乙岗/);
    now += 4 * HOUR;
  });

  it('are tried again, longer and longer, then given up, listed and sent anew when asked', async () => {
    await tellAlice();
    refuse = () => new DeliveryFailure('421 try later', false);
    let tries = 0;
    const counting = refuse;
    refuse = (mail) => {
      tries += 1;
      return counting(mail);
    };
    await deliver();
    now += MINUTE - 1;
    await deliver();
    expect(tries).toBe(1);
    for (let hour = 0; hour < 48; hour += 1) {
      now += HOUR;
      await deliver();
    }
    expect(tries).toBe(8);
    const { deliveries } = await administrator().listDeadDeliveries();
    expect(deliveries[0]).toMatchObject({
      ...{ kind: 'password_changed', name: 'alice', attempts: 8, error: '421 try later' },
      can_retry: true,
    });
    refuse = undefined;
    await administrator().retryDelivery({ delivery: deliveries[0]?.id ?? '' });
    expect(mailsOf(await deliver())).toHaveLength(1);
    expect((await administrator().listDeadDeliveries()).deliveries).toEqual([]);
  });

  it('that are refused for good are given up at once; their links are forgotten', async () => {
    const data = { name: 'alice', link: 'https://zhida.example/set-password?token=t' };
    const invite = () =>
      tell((handle) =>
        sendMessage(handle, {
          ...{ kind: 'account_invited', data },
          ...{ to: [accounts.alice], at: new Date(now) },
        }),
      );
    refuse = ({ text }) => {
      expect(text).toContain(data.link);
      return new DeliveryFailure('550 no such user', true);
    };
    await invite();
    await deliver();
    const { deliveries } = await administrator().listDeadDeliveries();
    expect(deliveries[0]).toMatchObject({ attempts: 1, can_retry: false });
    const again = administrator().retryDelivery({ delivery: deliveries[0]?.id ?? '' });
    await expect(again).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
    refuse = undefined;
    await invite();
    expect(mailsOf(await deliver())).toHaveLength(1);
    const kept = await city.store.read((handle) =>
      handle.selectFrom('message').select('data').where('kind', '=', 'account_invited').execute(),
    );
    expect(kept).toEqual([{ data: { name: 'alice' } }, { data: { name: 'alice' } }]);
    expect((await as(memberOf(accounts.alice)).listMessages()).messages[0]?.kind).not.toBe(
      'account_invited',
    );
  });

  it('that a lost process was sending go out again, as the same mail', async () => {
    await tellAlice();
    const ids: string[] = [];
    refuse = ({ id }) => {
      ids.push(id);
      return ids.length === 1 ? new Error('the process is lost') : undefined;
    };
    await expect(deliver()).rejects.toThrow('the process is lost');
    expect(await deliver()).toEqual([]);
    now += 5 * MINUTE;
    expect(mailsOf(await deliver())).toHaveLength(1);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('go out once where several processes send', async () => {
    for (let count = 0; count < 5; count += 1) await tellAlice();
    sent = [];
    const several = [delivery(), delivery(), delivery()];
    await Promise.all(several.map((one) => one.run()));
    await Promise.all(several.map((one) => one.close()));
    expect(sent).toHaveLength(5);
  });

  it('remind both sides of a mandate fourteen days before it ends, once', async () => {
    const today = dayInChina(now);
    const dayAfter = (days: number) => new Date((today + days) * 86_400_000);
    const to = dayAfter(20).toISOString().slice(0, 10);
    await as(memberOf(accounts.alice)).giveMandate({
      ...{ party: 'e', agency: 'a', scopes: ['dossier'], to },
    });
    const endings = async (account: string) =>
      (await as(selfOf(account)).listMessages()).messages.filter(
        ({ kind }) => kind === 'mandate_ending',
      );
    expect((await as(selfOf(accounts.bob)).listMessages()).messages[0]).toMatchObject({
      ...{ kind: 'mandate_given', link: '/city/e' },
      subject: { zh: '示例甲 委托 示例丙 代办', en: '示例甲 entrusts 示例丙' },
    });
    now += 5 * 24 * HOUR;
    await deliver();
    expect(await endings(accounts.bob)).toEqual([]);
    now += 24 * HOUR;
    await deliver();
    await deliver();
    for (const account of [accounts.alice, accounts.bob]) {
      const [told, ...more] = await endings(account);
      expect(told?.subject.zh).toBe(`示例甲 对 示例丙 的委托将于 ${to} 到期`);
      expect(more).toEqual([]);
    }
  });
});
