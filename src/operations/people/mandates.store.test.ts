import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import type { Client } from '../router.ts';
import { openTestCity, refusal, type TestCity } from './people.test-kit.ts';

const PARTY = 'manufacturer';
const CODE = '91990000MA00001112';

describe.each(ENGINES)('acting for others on %s', (_kind, make) => {
  let house: TestCity;
  let enterprise: Client;
  let agency: Client;
  let clerk: Client;

  beforeAll(async () => {
    house = await openTestCity(await make());
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.visitor.resetDemonstration();
    enterprise = await house.as('demonstration-manufacturer-clerk');
    agency = await house.as('demonstration-agency-broker');
    clerk = await house.as('demonstration-window-clerk');
  });

  const reads = (client: Client) => refusal(client.getParty({ party: PARTY }));
  const mandate: Parameters<Client['giveMandate']>[0] = {
    party: PARTY,
    agency: 'agency',
    scopes: ['dossier'],
    to: '2022-10-20',
  };

  it('begins with a mandate, ends when it is revoked', async () => {
    expect(await reads(agency)).toBe('FORBIDDEN');
    const { mandate: id } = await enterprise.giveMandate({ ...mandate });
    expect(await reads(agency)).toBe('NOT_REFUSED');
    const { parties } = await agency.listParties();
    expect(parties.map((party) => party.id)).toEqual(['enterprise', 'agency', PARTY]);
    const { given } = await enterprise.listMandates({ party: PARTY });
    expect(given).toMatchObject([{ id, agency: 'agency', state: 'in_force', revoked_at: null }]);
    expect((await agency.listMandates({ party: 'agency' })).received).toHaveLength(2);

    const other = { party: PARTY, mandate: id };
    expect(await refusal(agency.revokeMandate(other))).toBe('FORBIDDEN');
    await enterprise.revokeMandate(other);
    expect(await reads(agency)).toBe('FORBIDDEN');
    expect(await refusal(enterprise.revokeMandate(other))).toBe('NOT_FOUND mandate');
    const [after] = (await enterprise.listMandates({ party: PARTY })).given;
    expect(after?.state).toBe('revoked');
  });

  it('lasts from its first day to its last, in its scopes', async () => {
    await enterprise.giveMandate({ ...mandate, from: '2022-10-12' });
    const seen: string[] = [];
    for (let day = 10; day <= 21; day++) {
      const state = (await enterprise.listMandates({ party: PARTY })).given[0]?.state;
      seen.push(`${day} ${await reads(agency)} ${state}`);
      house.wait(1);
    }
    house.wait(-12);
    expect(seen).toEqual([
      ...[10, 11].map((day) => `${day} FORBIDDEN not_yet`),
      ...[12, 13, 14, 15, 16, 17, 18, 19, 20].map((day) => `${day} NOT_REFUSED in_force`),
      '21 FORBIDDEN ended',
    ]);
    await enterprise.giveMandate({ ...mandate, scopes: ['application', 'receipt'] });
    expect(await reads(agency)).toBe('FORBIDDEN');
  });

  it('is given for one’s own party only, to an agency, for a year at most', async () => {
    const give = (more: object) => refusal(enterprise.giveMandate({ ...mandate, ...more }));
    expect(await give({ party: 'enterprise' })).toBe('FORBIDDEN');
    expect(await give({ agency: 'bank' })).toBe('NOT_FOUND agency');
    expect(await give({ agency: 'nobody' })).toBe('NOT_FOUND agency');
    expect(await give({ from: '2022-10-09' })).toBe('UNPROCESSABLE_CONTENT from');
    expect(await give({ from: '2022-10-21' })).toBe('UNPROCESSABLE_CONTENT to');
    expect(await give({ to: '2023-10-11' })).toBe('UNPROCESSABLE_CONTENT to');
    expect(await give({ to: '2023-10-10' })).toBe('NOT_REFUSED');
    expect(await give({ scopes: [] })).toBe('BAD_REQUEST scopes');
    const ids = (await house.visitor.listAgencies()).agencies.map(({ party }) => party);
    expect(ids).toEqual(['agency']);
  });

  it('is attended to at the window for some hours, on a basis', async () => {
    expect(await reads(clerk)).toBe('FORBIDDEN');
    const begun = await clerk.beginAttendance({ credit_code: CODE, basis: '营业执照原件（示例）' });
    expect(begun.party).toBe(PARTY);
    expect(await reads(clerk)).toBe('NOT_REFUSED');
    const again = clerk.beginAttendance({ credit_code: CODE, basis: '示例' });
    expect(await refusal(again)).toBe('CONFLICT credit_code');
    const { attendances } = await clerk.listAttendances();
    expect(attendances).toMatchObject([{ party: PARTY, ends_at: '2022-10-10T04:00:00.000Z' }]);
    house.wait(1 / 6 - 1e-6);
    expect(await reads(clerk)).toBe('NOT_REFUSED');
    house.wait(1e-6);
    expect(await reads(clerk)).toBe('FORBIDDEN');
    house.wait(-1 / 6);
    const { attendance } = begun;
    await clerk.endAttendance({ attendance });
    expect(await reads(clerk)).toBe('FORBIDDEN');
    expect(await refusal(clerk.endAttendance({ attendance }))).toBe('NOT_FOUND attendance');
    const unknown = { credit_code: '91990000MA000020XD', basis: '示例' };
    expect(await refusal(clerk.beginAttendance(unknown))).toBe('NOT_FOUND credit_code');
    const office = { credit_code: '11990000MB00000430', basis: '示例' };
    expect(await refusal(clerk.beginAttendance(office))).toBe('NOT_FOUND credit_code');
  });

  it('stands in the history of the party: who did it, in which post, for whom', async () => {
    const { mandate: id } = await enterprise.giveMandate({ ...mandate });
    await refusal(agency.giveMandate({ ...mandate }));
    await clerk.beginAttendance({ credit_code: CODE, basis: '示例' });
    await enterprise.revokeMandate({ party: PARTY, mandate: id });
    const { entries, next } = await enterprise.listHistory({ party: PARTY });
    const told = entries.slice(0, 3).map((one) => `${one.name} ${one.operation_title.zh}`);
    expect(told).toEqual(['示例周航 撤销委托', '示例梁秋 开始窗口代办', '示例周航 委托中介机构']);
    expect(entries[2]).toMatchObject({
      post_title: '示例恒岳流体装备股份有限公司 财务负责人',
      result: 'done',
      detail: { agency: 'agency', scopes: ['dossier'], to: '2022-10-20' },
    });
    expect(entries.every((one) => !('address' in one) && one.result === 'done')).toBe(true);
    expect(next).toBeNull();
    const first = await enterprise.listHistory({ party: PARTY, limit: 2 });
    const second = await enterprise.listHistory({ party: PARTY, before: first.next ?? 0 });
    expect([...first.entries, ...second.entries]).toEqual(entries);
  });
});
