import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listAccounts } from '../../store/index.ts';
import { type ClaimsTown, openClaimsTown, PEOPLE } from '../claims.test-kit.ts';
import { problemsOf } from '../refusals.ts';
import { refusal } from './people.test-kit.ts';

const PASSWORD = 'Correct-Horse-7';

describe.each(ENGINES)('an account of one’s own on %s', { timeout: 120_000 }, (_name, make) => {
  let town: ClaimsTown;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
  }, 120_000);
  afterAll(() => town.close());

  const accountOf = async (account: string) =>
    (await town.city.store.read((handle) => listAccounts(handle, [account])))[0];
  const nameOf = async (account: string) => (await accountOf(account))?.name ?? '';
  const close = async (account: string, name?: string) =>
    (await town.as(account)).closeAccount({ name: name ?? (await nameOf(account)) });
  const wordsOf = async (answer: Promise<unknown>) =>
    problemsOf(await answer.catch((error: unknown) => error)).map(({ message }) => message.zh);

  it('is exported with all that is kept of the person, and nothing of others', async () => {
    const clerk = await town.of('clerk');
    const { id } = await town.submit();
    const colleague = await town.of('colleague');
    const theirs = JSON.stringify(await colleague.exportAccount());
    expect(theirs).toContain('示例海蓝智能装备有限公司');
    expect(theirs).toContain('stand_in');
    expect(theirs).not.toContain(await nameOf(PEOPLE.clerk));
    const data = await clerk.exportAccount();
    expect(data).toMatchObject({
      account: { id: PEOPLE.clerk, name: await nameOf(PEOPLE.clerk), phone: null },
      posts: [{ role: 'enterprise', capacity: 'holder', to: null, revoked_at: null }],
      ...{ objections: [], left_out: { done: 0 } },
    });
    const { done } = data as { done: { operation: string; address: string }[] };
    expect(done.map(({ operation }) => operation)).toContain('openCase');
    expect(done[0]?.address).toBe('192.0.2.7');
    expect(JSON.stringify(done)).not.toContain(id);
    expect(await refusal(town.visitor.exportAccount())).toBe('UNAUTHORIZED');
    expect(await refusal(town.operator.exportAccount())).toBe('NOT_FOUND');
  });

  it('is not closed while an office or an open case would be left without anybody', async () => {
    expect(await wordsOf(close(PEOPLE.auditor))).toEqual([
      expect.stringMatching(/只有您担任；请先由安全管理员授予他人/u),
    ]);
    expect(await wordsOf(close(PEOPLE.clerk))).toEqual([
      expect.stringMatching(/有在办案件，.*请先添加一名同事/u),
    ]);
    expect(await refusal(close(PEOPLE.other))).toBe('NOT_REFUSED');
  });

  it('is closed by its owner for good: nothing is left but the name beside what was done', async () => {
    const { account } = await (await town.of('clerk')).inviteColleague({
      ...{ party: 'enterprise', name: '示例新人', email: 'new@example.com' },
    });
    await town.city.identity.setPassword(account, PASSWORD);
    await (await town.as(account)).setPreferences({ mail: 'off', sms: false, language: 'zh' });
    expect(await refusal(close(account, '别人'))).toBe('UNPROCESSABLE_CONTENT name');
    await close(account);
    expect(await accountOf(account)).toMatchObject({
      ...{ name: '示例新人', email: `${account}@closed.invalid`, phone: null },
      disabledAt: expect.any(Date),
    });
    const { rows } = await town.city.store.pool.query(
      `select account from credential where account = $1 union all
       select account from session where account = $1 union all
       select account from message where account = $1 union all
       select account from message_preference where account = $1`,
      [account],
    );
    expect(rows).toEqual([]);
    const { posts } = await town.operator.listPosts();
    const held = posts.flatMap(({ holdings }) => holdings).map((one) => one.account);
    expect(held).not.toContain(account);
    expect(await refusal(town.operator.enableAccount({ account }))).toBe('NOT_FOUND');
    expect(await refusal(town.operator.inviteAccount({ account }))).not.toBe('NOT_REFUSED');
    const [entry] = (await town.operator.listAudit({ operation: 'closeAccount' })).entries;
    expect(entry).toMatchObject({ account, subject: account, name: '示例新人' });
    expect((await town.operator.verifyAudit()).broken).toBeNull();
    const again = { party: 'enterprise', name: '示例新人', email: 'new@example.com' };
    expect(await (await town.of('clerk')).inviteColleague(again)).toMatchObject({
      new_account: true,
    });
  });
});
