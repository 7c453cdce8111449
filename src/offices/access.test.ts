import { describe, expect, it } from 'vitest';
import { type AccessRule, LOCAL, mayAct, mayUse, PUBLIC, reachOf, STANDINGS } from './access.ts';
import { ROLES } from './role.ts';

const rule: AccessRule = { enterprise: ['own'], agency: ['own', 'entrusted'], auditor: 'any' };

describe('mayAct', () => {
  it('gives each actor its reach and nobody else anything', () => {
    expect(STANDINGS.filter((standing) => mayAct(rule, 'enterprise', standing))).toEqual(['own']);
    expect(STANDINGS.filter((standing) => mayAct(rule, 'agency', standing))).toEqual([
      'own',
      'entrusted',
    ]);
    expect(STANDINGS.every((standing) => mayAct(rule, 'auditor', standing))).toBe(true);
    for (const role of ROLES.filter((one) => !(one in rule)))
      expect(STANDINGS.some((standing) => mayAct(rule, role, standing))).toBe(false);
    expect(mayUse(rule, 'visitor')).toBe(false);
  });

  it('opens what is public to everybody, and what is local to nobody', () => {
    for (const actor of [...ROLES, 'member', 'demonstrator', 'visitor'] as const) {
      expect(mayAct(PUBLIC, actor, 'other')).toBe(true);
      expect(mayUse(LOCAL, actor)).toBe(false);
    }
  });

  it('counts every role among the members, and members not among demonstrators', () => {
    expect(mayUse({ member: 'any' }, 'finance')).toBe(true);
    expect(mayUse({ member: 'any' }, 'visitor')).toBe(false);
    expect(mayUse({ demonstrator: 'any' }, 'enterprise')).toBe(false);
    expect(reachOf({ member: ['own'], agency: ['entrusted'] }, 'agency')).toEqual([
      'entrusted',
      'own',
    ]);
  });
});
