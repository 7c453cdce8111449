import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listAudit, listMessages } from '../../store/index.ts';
import {
  ALLIANCE,
  actIn,
  type ClaimsTown,
  fillIn,
  HIGH_TECH,
  openClaimsTown,
  PEOPLE,
} from '../claims.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';
import { problemsOf } from '../refusals.ts';
import type { Client } from '../router.ts';

type Case = Awaited<ReturnType<Client['getCase']>>;

const ACCOUNT = ['payee.account', 'payee.bank', 'payee.bank_number'];

/** What of a case is for whom, where somebody names others in it, or has nothing to do there any more. */
describe.each(ENGINES)('strangers to a case on %s', { timeout: 120_000 }, (_name, make) => {
  let town: ClaimsTown;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
  }, 120_000);
  afterAll(() => town.close());

  const knownIn = ({ application }: Case) => application.known.map(({ field }) => field);

  it('learn no account by naming a party as the one that is paid', async () => {
    await town.submit();
    const matter = '示例认定';
    const facts = { subject: 'high_tech_enterprise', first_or_renewed: 'first' };
    const recognised_on = '2021-12-03';
    await town.addRecords('manufacturer', [
      { id: matter, kind: 'recognition', ...facts, recognised_on },
    ]);
    const other = await town.of('other');
    const { case: id } = await other.openCase({
      ...{ call: await town.callOf(HIGH_TECH.call), clause: HIGH_TECH.clause, matter },
      ...{ files: 'manufacturer', paid: 'enterprise' },
    });
    const theirs = await other.getCase({ case: id });
    expect(knownIn(theirs)).toContain('payee.name');
    expect(knownIn(theirs).filter((field) => ACCOUNT.includes(field))).toEqual([]);
    expect(JSON.stringify(theirs)).not.toContain('622202000000');

    const answers = { 'contact.phone': '13700007777' };
    await other.saveApplication({ case: id, seen: 0, answers });
    const named = await (await town.of('clerk')).getCase({ case: id });
    expect(named.application).toMatchObject({ answers: {}, known: [], editable: false });
    expect(JSON.stringify(named)).not.toContain('13700007777');
  });

  it('do not learn who of another party saved an application', async () => {
    const clerk = await town.of('clerk');
    const broker = await town.of('broker');
    await town.addRecords('enterprise', [
      {
        ...{ id: '第二次认定', kind: 'recognition', subject: 'high_tech_enterprise' },
        ...{ first_or_renewed: 'first', recognised_on: '2021-12-03' },
      },
    ]);
    const { case: id } = await clerk.openCase({
      ...{ call: await town.callOf(HIGH_TECH.call), clause: HIGH_TECH.clause },
      ...{ matter: '第二次认定', files: 'enterprise' },
    });
    const save = { case: id, seen: 0, answers: { note: '示例' } };
    await clerk.saveApplication(save);
    const wordsTo = async (who: Client) =>
      problemsOf(await who.saveApplication(save).catch((error: unknown) => error))[0]?.message.zh;
    expect(await wordsTo(broker)).toMatch(/^他人刚保存过/u);
    expect(await wordsTo(clerk)).toMatch(/^示例.+刚保存过/u);
  });
});

describe.each(ENGINES)('a mandate that ended, on %s', { timeout: 120_000 }, (_name, make) => {
  let town: ClaimsTown;
  let id: string;
  let broker: Client;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
    broker = await town.of('broker');
    await town.addRecords('enterprise', [
      {
        ...{ id: '服务', kind: 'service_agreement', agency_alliance_member: true },
        ...{ agreement_filed: true, service_fee: '3万元', month: '2022-09' },
        achieved_on: '2022-09-20',
      },
    ]);
    const about = { call: await town.callOf(ALLIANCE.call), clause: ALLIANCE.clause };
    const parties = { files: 'agency', benefits: 'enterprise', paid: 'agency' };
    ({ case: id } = await broker.openCase({ ...about, ...parties, matter: '服务' }));
  }, 120_000);
  afterAll(() => town.close());

  it('lets who files neither learn what the dossier says, nor do anything for it', async () => {
    const begun = await broker.getCase({ case: id });
    expect(begun.application.known.map(({ field }) => field)).toContain('record.achieved_on');
    const answers = fillIn(begun);
    const { revision } = await broker.saveApplication({ case: id, seen: 0, answers });
    const clerk = await town.of('clerk');
    const { given } = await clerk.listMandates({ party: 'enterprise' });
    for (const { id: mandate, state } of given)
      if (state === 'in_force') await clerk.revokeMandate({ party: 'enterprise', mandate });
    const after = await broker.getCase({ case: id });
    expect(after).toMatchObject({ rule: null, offers: [], application: { known: [] } });
    expect(after.application.answers).toEqual(answers);
    const save = broker.saveApplication({ case: id, seen: revision, answers });
    expect(await refusal(save)).toBe('FORBIDDEN case');
    for (const does of ['submit', 'withdraw'] as const)
      expect(
        await refusal(broker.actInCase({ case: id, seen: 1, does, revision, reason: '撤回' })),
        does,
      ).toBe('FORBIDDEN case');
  });
});

describe.each(ENGINES)('who is told of a case on %s', { timeout: 120_000 }, (_name, make) => {
  it('is nobody who prepared it and holds no post any more', async () => {
    const town = await openClaimsTown(await make());
    const toldOf = (who: keyof typeof PEOPLE) =>
      town.city.store.read((handle) =>
        listMessages(handle, {
          ...{ account: PEOPLE[who], kinds: ['case_returned'], unread: false, limit: 9 },
        }),
      );
    const { id } = await town.submit();
    const { posts } = await town.operator.listPosts();
    const holding = posts
      .flatMap(({ holdings }) => holdings)
      .find(({ account }) => account === PEOPLE.clerk);
    await town.operator.revokeHolding({ holding: holding?.id ?? '' });
    const corrections = [{ field: 'contact.phone', what: '电话打不通' }];
    await actIn(town, 'reviewer', id, { does: 'return', corrections });
    expect([(await toldOf('colleague')).length, (await toldOf('clerk')).length]).toEqual([1, 0]);
    await town.close();
  });
});

describe.each(ENGINES)('the log of a case on %s', { timeout: 120_000 }, (_name, make) => {
  it('finds what was done in a case however its id was written', async () => {
    const town = await openClaimsTown(await make());
    const { id } = await town.submit();
    const shouted = { case: id.toUpperCase() };
    await (await town.of('reviewer')).addCaseNote({ ...shouted, text: '示例备注' });
    await (await town.of('auditor')).exportCase(shouted);
    const entries = await town.city.store.read((handle) =>
      listAudit(handle, { limit: 9, subject: id }),
    );
    const operations = entries.map(({ operation }) => operation);
    expect(operations).toEqual(expect.arrayContaining(['addCaseNote', 'exportCase']));
    await town.close();
  });
});
