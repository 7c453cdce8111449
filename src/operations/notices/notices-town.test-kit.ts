import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { ENGINES } from '../../store/engines.test-kit.ts';
import { actIn, type ClaimsTown, DIGEST, openClaimsTown, type Who } from '../claims.test-kit.ts';
import type { Client } from '../router.ts';

/** The day on which the city is opened, and on which notices go up in it. */
export const POSTED = '2022-10-10';
export const CONTACT = { name: '示例李四', phone: '139 0000 5678' };

/** A city for the tests of a group, and hands to approve, publish and object in it. */
export function useNoticesTown(make: (typeof ENGINES)[number][1]) {
  let town: ClaimsTown;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
  }, 120_000);
  afterAll(() => town.close());
  const until = (day: string) => town.wait(Date.parse(day) / 86_400_000 - town.clock().today);
  beforeEach(() => until(POSTED));

  const read = (who: Parameters<ClaimsTown['of']>[0], id: string) =>
    town.of(who).then((client) => client.getCase({ case: id }));

  /** Cases that wait for publication. */
  async function approved(
    count: number,
  ): Promise<{ case: string; seen: number; number: string }[]> {
    const made = [];
    for (let made_ = 0; made_ < count; made_ += 1) {
      const { id, number } = await town.submit();
      await act('reviewer', id, { does: 'pass', opinion: '同意' });
      await act('approver', id, { does: 'approve', amount_fen: '20000000', opinion: '同意' });
      made.push({ case: id, seen: (await read('auditor', id)).seen, number });
    }
    return made;
  }
  const act = (who: Who, id: string, request: object) => actIn(town, who, id, request);
  const draftOf = (cases: readonly { case: string; seen: number }[]) => ({
    ...{ title: '示例第三批公示', number: '示例科公〔2022〕3号' },
    publication: { on: POSTED, time: '09:30', address: 'https://a.example/3', capture: DIGEST },
    cases: cases.map(({ case: id, seen }) => ({ case: id, seen })),
  });
  async function publish(count: number) {
    const cases = await approved(count);
    const publisher = await town.of('publisher');
    const { notice } = await publisher.publishNotice(draftOf(cases));
    return { notice, cases };
  }
  const object = (notice: string, line = 1, by: Client = town.visitor) =>
    by.objectToNotice({ notice, line, reason: '示例：合同金额与发票不符', ...CONTACT });
  const stateOf = async (notice: string, line = 1) => {
    const { entries } = await town.visitor.getNotice({ notice });
    return entries[line - 1];
  };
  /** Another place to object from: one place may do so five times in a quarter of an hour. */
  const later = () => town.wait(1);

  return {
    ...{ town: () => town, until, read, approved, act },
    ...{ draftOf, publish, object, stateOf, later },
  };
}
