import { describe, expect, it } from 'vitest';
import { excludes, mayHavePost, PARTY_TYPES, ROLES, type Role } from './role.ts';

const pairs = ROLES.flatMap((one) => ROLES.map((other) => [one, other] as const));

describe('excludes', () => {
  it('is the same from both sides, and never of a role and itself', () => {
    for (const [one, other] of pairs) expect(excludes(one, other)).toBe(excludes(other, one));
    for (const role of ROLES) expect(excludes(role, role)).toBe(false);
  });

  it('sets the three administrators apart from each other and from everybody', () => {
    const administrators: Role[] = [
      'system_administrator',
      'security_administrator',
      'audit_administrator',
    ];
    for (const one of administrators)
      for (const other of ROLES) if (one !== other) expect(excludes(one, other)).toBe(true);
  });

  it('sets offices apart from applicants, and lets an expert come from either', () => {
    expect(excludes('department', 'agency')).toBe(true);
    expect(excludes('alliance', 'finance')).toBe(true);
    expect(excludes('expert', 'enterprise')).toBe(false);
    expect(excludes('department', 'policy_officer')).toBe(false);
    expect(excludes('enterprise', 'agency')).toBe(false);
  });
});

describe('mayHavePost', () => {
  it('keeps decisions to offices', () => {
    for (const role of ['department', 'committee', 'finance', 'security_administrator'] as const) {
      expect(PARTY_TYPES.filter((type) => mayHavePost(type, role))).toEqual(['office']);
    }
    expect(mayHavePost('enterprise', 'agency')).toBe(false);
    expect(mayHavePost('institution', 'enterprise')).toBe(true);
  });

  it('has a party for every role', () => {
    for (const role of ROLES)
      expect(PARTY_TYPES.some((type) => mayHavePost(type, role))).toBe(true);
  });
});
