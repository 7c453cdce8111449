import { expect, it } from 'vitest';
import { dayOf } from '../values/index.ts';
import { entrusts } from './mandate.ts';

const [from, to] = [dayOf(2022, 1, 1), dayOf(2022, 12, 31)];
const mandate = {
  enterprise: 'e',
  agency: 'a',
  scopes: ['dossier'],
  from,
  to,
  revoked: false,
} as const;

it('entrusts within its scope, between its days, until it is revoked', () => {
  expect(entrusts(mandate, 'dossier', from)).toBe(true);
  expect(entrusts(mandate, 'dossier', to)).toBe(true);
  expect(entrusts(mandate, 'dossier', from - 1)).toBe(false);
  expect(entrusts(mandate, 'dossier', to + 1)).toBe(false);
  expect(entrusts(mandate, 'application', from)).toBe(false);
  expect(entrusts({ ...mandate, revoked: true }, 'dossier', from)).toBe(false);
});
