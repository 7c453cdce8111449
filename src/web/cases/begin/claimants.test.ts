import { describe, expect, it } from 'vitest';
import type { Attendance, Mandate } from '../../api/people-queries.ts';
import { type Claimant, claimantsOf, filerOf, lackOf, payeesOf, type Roles } from './claimants.ts';

const ENTERPRISES: Roles = {
  files: ['enterprise'],
  benefits: ['enterprise'],
  paid: ['enterprise'],
};
const SERVICES: Roles = {
  ...{ files: ['agency'], benefits: ['enterprise'], paid: ['agency', 'alliance', 'enterprise'] },
};
const agency = { role: 'agency', party: 'agency', party_name: '示例机构' } as const;
const enterprise = { role: 'enterprise', party: 'e1', party_name: '示例企业' } as const;
const clerk = { role: 'window_clerk', party: 'hall', party_name: '示例大厅' } as const;
const NONE = { received: [], attended: [] };
const mandate = (change: Partial<Mandate> = {}) =>
  ({
    ...{ enterprise: 'e2', enterprise_name: '示例客户', state: 'in_force' },
    scopes: ['application'],
    ...change,
  }) as Mandate;
const client: Claimant = { party: 'e2', name: '示例客户', as: 'client' };

describe('claimantsOf', () => {
  it('has oneself where the procedure is for one, and clients who entrusted it with that', () => {
    expect(claimantsOf(enterprise, ENTERPRISES, NONE)).toEqual([
      { party: 'e1', name: '示例企业', as: 'own' },
    ]);
    const received = [
      mandate(),
      mandate({ enterprise: 'e3', scopes: ['dossier'] }),
      mandate({ enterprise: 'e4', state: 'ended' }),
    ];
    const own = { party: 'agency', name: '示例机构', as: 'own' };
    for (const roles of [ENTERPRISES, SERVICES])
      expect(claimantsOf(agency, roles, { received, attended: [] })).toEqual([client, own]);
  });

  it('has nobody where another files, and says who', () => {
    const attended = [{ party: 'e5', party_name: '示例来客' } as Attendance];
    expect(claimantsOf(enterprise, SERVICES, NONE)).toEqual([]);
    expect(claimantsOf(clerk, SERVICES, { received: [], attended })).toEqual([]);
    expect([enterprise, clerk, agency].map((post) => lackOf(post, SERVICES))).toEqual([
      ...['byHouse', 'byHouse', 'noClients'],
    ]);
    expect([enterprise, clerk].map((post) => lackOf(post, ENTERPRISES))).toEqual([
      ...['nobody', 'noAttendance'],
    ]);
  });

  it('has who came to the window', () => {
    const attended = [{ party: 'e5', party_name: '示例来客' } as Attendance];
    expect(claimantsOf(clerk, ENTERPRISES, { received: [], attended })).toEqual([
      { party: 'e5', name: '示例来客', as: 'window' },
    ]);
  });
});

describe('the three parties', () => {
  it('are one where an enterprise applies, also by the hand of an agency', () => {
    expect(filerOf(client, agency, ENTERPRISES)).toBe('e2');
    expect(payeesOf(client, agency, ENTERPRISES)).toEqual([{ party: 'e2', name: '示例客户' }]);
  });

  it('are one where an agency applies for itself', () => {
    const own: Claimant = { party: 'agency', name: '示例机构', as: 'own' };
    expect(filerOf(own, agency, SERVICES)).toBe('agency');
    expect(payeesOf(own, agency, SERVICES)).toEqual([{ party: 'agency', name: '示例机构' }]);
  });

  it('are two where an agency files for what it did for a client, and either may be paid', () => {
    expect(filerOf(client, agency, SERVICES)).toBe('agency');
    expect(payeesOf(client, agency, SERVICES)).toEqual([
      { party: 'agency', name: '示例机构' },
      { party: 'e2', name: '示例客户' },
    ]);
  });
});
