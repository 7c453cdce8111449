import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listAudit, listHoldings } from '../../store/index.ts';
import type { Client } from '../router.ts';
import { openTestCity, refusal, type TestCity } from './people.test-kit.ts';

const PARTY = 'manufacturer';
const CODE = '91990000MA00001112';
const REFUSED_AS = 'FORBIDDEN zhida-post';

describe.each(ENGINES)('what is revoked between permission and writing on %s', (_kind, make) => {
  let house: TestCity;
  let security: Client;

  beforeAll(async () => {
    house = await openTestCity(await make());
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.visitor.resetDemonstration();
    security = await house.as('demonstration-security-administrator');
  });

  const agree = (client: Client) =>
    refusal(client.giveConsent({ party: PARTY, purpose: 'calculator' }));
  const consents = async () => (await house.operator.listConsents({ party: PARTY })).consents;
  const holdingOf = async (account: string) => {
    const [held] = await house.city.store.read((handle) => listHoldings(handle, { account }));
    return held?.id ?? '';
  };

  it('is a mandate: the agency writes nothing any more, and the log says so', async () => {
    const enterprise = await house.as('demonstration-manufacturer-clerk');
    const agency = await house.as('demonstration-agency-broker');
    const to = '2022-10-20';
    const given = { party: PARTY, agency: 'agency', scopes: ['dossier' as const], to };
    const { mandate } = await enterprise.giveMandate(given);
    house.meanwhile(() => enterprise.revokeMandate({ party: PARTY, mandate }));
    expect(await agree(agency)).toBe('FORBIDDEN');
    expect(await consents()).toEqual([]);
    const [last] = await house.city.store.read((handle) => listAudit(handle, { limit: 1 }));
    expect(last).toMatchObject({ operation: 'giveConsent', result: 'FORBIDDEN', subject: PARTY });
    await enterprise.giveMandate(given);
    expect(await agree(agency)).toBe('NOT_REFUSED');
    expect(await consents()).toHaveLength(1);
  });

  it('is an attendance', async () => {
    const clerk = await house.as('demonstration-window-clerk');
    const basis = '营业执照原件（示例）';
    const { attendance } = await clerk.beginAttendance({ credit_code: CODE, basis });
    house.meanwhile(() => clerk.endAttendance({ attendance }));
    expect(await agree(clerk)).toBe('FORBIDDEN');
    expect(await consents()).toEqual([]);
  });

  it('is a holding, or the post as a whole', async () => {
    const account = 'demonstration-manufacturer-clerk';
    const enterprise = await house.as(account);
    const system = await house.as('demonstration-system-administrator');
    const [post] = (await security.listPosts()).posts.filter(({ party }) => party === PARTY);
    const holding = await holdingOf(account);
    house.meanwhile(() => security.revokeHolding({ holding }));
    expect(await agree(enterprise)).toBe(REFUSED_AS);
    const given = {
      post: post?.id ?? '',
      account,
      from: '2022-10-10',
      capacity: 'holder',
    } as const;
    await security.givePost(given);
    house.meanwhile(() => system.closePost({ post: post?.id ?? '' }));
    expect(await agree(enterprise)).toBe(REFUSED_AS);
    expect(await consents()).toEqual([]);
  });

  it('is a post whose commands are about no party', async () => {
    const holding = await holdingOf('demonstration-system-administrator');
    const system = await house.as('demonstration-system-administrator');
    house.meanwhile(() => security.revokeHolding({ holding }));
    const organisation = { name: '示例新单位', credit_code: '91990000MA000020XD' };
    const added = system.addOrganisation({ ...organisation, type: 'enterprise' });
    expect(await refusal(added)).toBe(REFUSED_AS);
    const { organisations } = await house.operator.listOrganisations();
    expect(organisations.map(({ name }) => name)).not.toContain(organisation.name);
  });

  it('lets who ends their own standing do so', async () => {
    const clerk = await house.as('demonstration-window-clerk');
    const { attendance } = await clerk.beginAttendance({ credit_code: CODE, basis: '示例' });
    expect(await clerk.endAttendance({ attendance })).toEqual({ attendance });
    expect(await refusal(clerk.resetDemonstration())).toBe('NOT_REFUSED');
  });
});
