import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listAudit, listMessages } from '../../store/index.ts';
import { type ClaimsTown, openClaimsTown, PEOPLE, type Who } from '../claims.test-kit.ts';
import { mindCases } from './mind-cases.ts';

const DAY_MS = 86_400_000;

describe.each(ENGINES)('what time alone does on %s', { timeout: 60_000 }, (_name, make) => {
  let town: ClaimsTown;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
  }, 120_000);
  afterAll(() => town.close());

  /** A real city goes by the day. */
  const mind = (days: number) =>
    mindCases({ ...town.city, demonstration: null }, town.clock().now + days * DAY_MS);
  const toldOf = async (who: Who, id: string, kind: string) => {
    const of = { account: PEOPLE[who], kinds: [kind], unread: false, limit: 200 };
    const messages = await town.city.store.read((handle) => listMessages(handle, of));
    return messages.filter(({ data }) => data.case === id).length;
  };

  it('calls a deadline to mind three working days before it, once', async () => {
    const { id } = await town.submit();
    const reviewer = await town.of('reviewer');
    const corrections = [{ field: 'contact.phone', what: '打不通' }];
    await reviewer.actInCase({ case: id, seen: 2, does: 'return', corrections });
    // Fifteen working days from Monday, 2022-10-10, end on the 31st; Wednesday, the 26th, is three before.
    expect((await reviewer.getCase({ case: id })).due).toMatchObject({ on: '2022-10-31' });
    await mind(15);
    expect(await toldOf('clerk', id, 'case_due_soon')).toBe(0);
    for (const days of [16, 17]) await mind(days);
    expect(await toldOf('clerk', id, 'case_due_soon')).toBe(1);
    expect(await toldOf('reviewer', id, 'case_due_soon')).toBe(0);
    await mind(23);
    expect(await toldOf('clerk', id, 'case_decided')).toBe(1);
    expect(await toldOf('clerk', id, 'case_due_soon')).toBe(1);
  });

  it('lets expire what was returned and not mended in time, once', async () => {
    const { id, number } = await town.submit();
    const reviewer = await town.of('reviewer');
    const corrections = [{ field: 'contact.phone', what: '打不通' }];
    await reviewer.actInCase({ case: id, seen: 2, does: 'return', corrections });
    await mind(21);
    expect((await reviewer.getCase({ case: id })).end).toBeNull();
    for (const days of [22, 23]) await mind(days);
    const expired = await reviewer.getCase({ case: id });
    expect(expired).toMatchObject({ end: 'expired', seen: 4, office: null });
    expect(expired.events.at(-1)?.by).toMatchObject({ role: null, party: null });
    expect(await toldOf('clerk', id, 'case_decided')).toBe(1);
    const of = { limit: 9, subject: id, operation: 'expireCase' };
    const log = await town.city.store.read((handle) => listAudit(handle, of));
    expect(log).toMatchObject([{ role: 'system', detail: { number } }]);
    expect((await town.operator.verifyAudit()).broken).toBeNull();
  });

  it('tells the office that lets a notice wait, and its department after twice the time', async () => {
    const { id } = await town.submit();
    const [reviewer, approver] = [await town.of('reviewer'), await town.of('approver')];
    await reviewer.actInCase({ case: id, seen: 2, does: 'pass', opinion: '同意' });
    const approval = { does: 'approve', amount_fen: '20000000', opinion: '同意' } as const;
    await approver.actInCase({ case: id, seen: 3, ...approval });
    const { today } = town.clock();
    const publication = {
      on: today,
      time: '09:30',
      address: 'https://sample.example',
      capture: 'a',
    };
    await town.notice('publisher', id, { does: 'publish', publication });
    const told = async () => [
      await toldOf('publisher', id, 'case_overdue'),
      await toldOf('second', id, 'case_overdue'),
    ];
    await mind(9);
    expect(await told()).toEqual([0, 0]);
    for (const days of [10, 11]) await mind(days);
    expect(await told()).toEqual([1, 1]);
    for (const days of [21, 22]) await mind(days);
    expect(await told()).toEqual([2, 2]);
    expect((await (await town.of('reviewer')).countCases({ desk: 'inbox' })).overdue).toBe(0);
    town.wait(12);
    expect(
      (await (await town.of('reviewer')).countCases({ desk: 'inbox', overdue: true })).total,
    ).toBe(1);
    town.wait(-12);
  });
});
