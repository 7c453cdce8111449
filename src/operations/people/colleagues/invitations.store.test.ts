import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../../../store/engines.test-kit.ts';
import { openTestCity, refusal, type TestCity } from '../people.test-kit.ts';

const FIRST = 'demonstration-manufacturer-clerk';
const party = 'manufacturer';

describe.each(ENGINES)('inviting colleagues on %s', (_kind, make) => {
  let house: TestCity;

  beforeAll(async () => {
    house = await openTestCity(await make());
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.visitor.resetDemonstration();
  });

  const invite = async (email: string, by = FIRST) =>
    (await house.as(by)).inviteColleague({ party, name: '示例受邀', email });
  const again = async (account: string) =>
    (await house.as(FIRST)).reinviteColleague({ party, account });
  const listed = async () => (await (await house.as(FIRST)).listColleagues({ party })).colleagues;
  const listedAs = async (account: string) =>
    (await listed()).find((one) => one.account === account);
  const posts = async () =>
    (await house.operator.listPosts()).posts.filter((post) => post.party === party);

  it('opens an account with a post and shows the link once, where there is no mail', async () => {
    const answer = await invite(' New@Example.com ');
    expect(answer).toMatchObject({ new_account: true, invitation: expect.any(String) });
    expect(answer.invitation).toMatch(/\/set-password#\S{20}/);
    const { account } = answer;
    const { member } = await (await house.as(account)).getMe();
    expect(member).toMatchObject({
      capacity: 'holder',
      post: { party, role: 'enterprise', title: '经办人' },
    });
    expect(await listedAs(account)).toMatchObject({
      ...{ name: '示例受邀', given_as: 'person', given_by: '示例周航', awaits_password: true },
    });
    expect(JSON.stringify(await house.operator.listAudit({ subject: party }))).not.toContain(
      answer.invitation?.split('#')[1] ?? '',
    );
    const [entry] = (await house.operator.listAudit({ operation: 'inviteColleague' })).entries;
    expect(entry).toMatchObject({ subject: party, detail: { account, new_account: true } });
  });

  it('invites again who has set no password, and nobody else', async () => {
    const { account, invitation } = await invite('later@example.com');
    const { invitation: another } = await again(account);
    expect(another).toMatch(/\/set-password#\S{20}/);
    expect(another).not.toBe(invitation);
    const system = await house.as('demonstration-system-administrator');
    const opened = await system.createAccount({ name: '示例', email: 'opened@example.com' });
    await invite('opened@example.com');
    expect(await refusal(again(opened.account)), 'opened elsewhere').toBe('FORBIDDEN account');
    expect(await refusal(again('demonstration-expert'))).toBe('NOT_FOUND account');

    const given = { account, capacity: 'holder', from: '2022-10-10' } as const;
    const { holding } = await house.operator.givePost({ ...given, post: 'expert' });
    expect(await refusal(again(account)), 'holds a post elsewhere').toBe('FORBIDDEN account');
    await house.operator.revokeHolding({ holding });
    expect((await again(account)).invitation).toMatch(/#/);
    await house.city.identity.setPassword(account, 'Correct-Horse-7');
    expect(await refusal(again(account)), 'has a password').toBe('FORBIDDEN account');
    expect(await listedAs(account)).toMatchObject({ awaits_password: false });
  });

  it('adds who has an account as they are, and says nothing of what else they hold', async () => {
    const expert = 'expert@demonstration.invalid';
    expect(await invite(expert)).toEqual({
      ...{ account: 'demonstration-expert', new_account: false, invitation: null },
    });
    expect(await refusal(invite(expert))).toBe('CONFLICT email');
    const refused = await invite('finance-checker@demonstration.invalid').catch((error) => error);
    expect(refused).toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
    expect(JSON.stringify(refused.data)).not.toContain('示例财政金融局');
    expect(await refusal(invite('nobody'))).toBe('UNPROCESSABLE_CONTENT email');
    expect(await refusal(invite('a@b.invalid'))).toBe('UNPROCESSABLE_CONTENT email');
    await house.operator.disableAccount({ account: 'demonstration-agency-broker' });
    expect(await refusal(invite('agency-broker@demonstration.invalid'))).toBe('NOT_FOUND email');
    expect(await posts()).toHaveLength(2);
  });

  it('leaves titles that administrators chose to them', async () => {
    const made = { organisation: party, role: 'enterprise', title: '法定代表人' } as const;
    await house.operator.addPost(made);
    const { account } = await invite('clerk@example.com');
    const { member } = await (await house.as(account)).getMe();
    expect(member?.post?.title).toBe('经办人');
  });

  it('makes one account, one post and one holding when two holders invite at once', async () => {
    const { account: second } = await invite('second@example.com');
    const before = (await posts()).length;
    const at = await Promise.all(
      [FIRST, second, FIRST, second].map((by) => refusal(invite('both@example.com', by))),
    );
    expect(at.toSorted()).toEqual([...Array(3).fill('CONFLICT email'), 'NOT_REFUSED']);
    expect((await posts()).length).toBe(before + 1);
    expect(await listed()).toHaveLength(3);
  });

  it('leaves one holder when two let each other go at once', async () => {
    const { account: second } = await invite('second@example.com');
    const [mine, theirs] = [await listedAs(FIRST), await listedAs(second)];
    const letGo = async (by: string, holding = '') =>
      refusal((await house.as(by)).removeColleague({ party, holding }));
    const answers = await Promise.all([
      letGo(FIRST, theirs?.holding),
      letGo(second, mine?.holding),
    ]);
    const [firstDid, secondDid] = answers.map((code) => code === 'NOT_REFUSED');
    expect(firstDid).toBe(!secondDid);
    expect(answers.some((code) => code.startsWith('FORBIDDEN'))).toBe(true);
    const leave = await invite('third@example.com', secondDid ? second : FIRST);
    const both = await (await house.as(leave.account)).listColleagues({ party });
    const gone = await Promise.all(
      both.colleagues.map(({ account, holding }) => letGo(account, holding)),
    );
    expect(gone.toSorted()).toEqual(['NOT_REFUSED', 'UNPROCESSABLE_CONTENT holding']);
  });

  it('lets no more than fifty in', async () => {
    for (let number = 1; number < 50; number += 1) await invite(`p${number}@example.com`);
    expect(await refusal(invite('more@example.com'))).toBe('UNPROCESSABLE_CONTENT email');
  });
});

describe.each(ENGINES)('inviting colleagues by mail on %s', (_kind, make) => {
  it('mails the link and shows it to nobody', async () => {
    const house = await openTestCity(await make(), 'demonstration', undefined, {
      ...{ mail: true, sms: false },
    });
    const client = await house.as(FIRST);
    const given = { party, name: '示例受邀', email: 'mailed@example.com' };
    const { account, invitation } = await client.inviteColleague(given);
    expect(invitation).toBeNull();
    expect((await client.reinviteColleague({ party, account })).invitation).toBeNull();
    const { rows } = await house.city.store.pool.query(
      "select data->>'link' as link from message where account = $1 and kind = 'account_invited'",
      [account],
    );
    expect(rows).toEqual(Array(2).fill({ link: expect.stringMatching(/#\S{20}/) }));
    await house.close();
  });
});
