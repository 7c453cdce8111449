import { addMonths, yearOf } from '../../src/values/index.ts';
import { giveFixed, WAN } from './awards.ts';
import type { TenantRecognition, View } from './facts.ts';
import {
  limitOnce,
  limitUndated,
  limitYear,
  paidBefore,
  startOnce,
  startUsed,
  type Used,
  usedBy,
} from './limits.ts';
import { NO_RECOGNITION } from './platforms.ts';
import { applies, openRow, type Row, settle } from './row.ts';
import { both, either, is, NO, type Truth, UNKNOWN, YES } from './truth.ts';

const NO_TENANT: TenantRecognition = {
  id: null,
  status: undefined,
  subject: undefined,
  firstOrRenewed: undefined,
  recognisedOn: undefined,
  graduatedOn: undefined,
};

/** Article 14: 20万元, once, for the first recognition as a high-tech enterprise. */
export function assess14a(view: View, rows: Row[]): void {
  assessEnterprise(view, rows, '14a', 0, 'first', 20 * WAN, 'once');
}

/** Article 14: 10万元 for a renewed recognition; whether once only, the text leaves open. */
export function assess14b(view: View, rows: Row[]): void {
  assessEnterprise(view, rows, '14b', 0, 'renewed', 10 * WAN, 'each_time');
  assessEnterprise(view, rows, '14b', 1, 'renewed', 10 * WAN, 'once');
}

function assessEnterprise(
  view: View,
  rows: Row[],
  clause: '14a' | '14b',
  reading: number,
  firstOrRenewed: 'first' | 'renewed',
  amount: number,
  howOften: 'once' | 'each_time',
): void {
  const { complete, records } = view.recognitions;
  const once = startOnce(view.payments[clause]);
  for (const one of records.length === 0 ? [NO_RECOGNITION] : records) {
    const row = openRow(view, clause, reading, one.id, one.recognisedOn);
    rows.push(row);
    if (row.paid) continue;
    const recognised = both(
      is(one.subject, 'high_tech_enterprise'),
      is(one.firstOrRenewed, firstOrRenewed),
    );
    if (!applies(row, view, ['enterprise'], complete, recognised)) continue;
    giveFixed(row, amount);
    settle(row);
    if (howOften === 'once') limitOnce(row, once);
  }
}

/** Article 14: 10万元 to the incubator for each tenant, 50万元 a year at most. */
export function assess14c(view: View, rows: Row[]): void {
  assessIncubator(view, rows, 0, (tenant) => is(tenant.firstOrRenewed, 'first'));
  assessIncubator(view, rows, 1, () => YES);
}

function assessIncubator(
  view: View,
  rows: Row[],
  reading: number,
  counts: (tenant: TenantRecognition) => Truth,
): void {
  const { complete, records } = view.tenantRecognitions;
  const budget = new Map<string, Used>();
  const undated = startUsed(0);
  for (const tenant of records.length === 0 ? [NO_TENANT] : records) {
    const row = openRow(view, '14c', reading, tenant.id, tenant.recognisedOn);
    rows.push(row);
    if (row.paid) continue;
    const recognised = both(is(tenant.subject, 'high_tech_enterprise'), counts(tenant));
    const holds = both(recognised, isTenantStill(tenant));
    if (!applies(row, view, ['incubator', 'makerspace'], complete, holds)) continue;
    giveFixed(row, 10 * WAN);
    settle(row);
    if (row.on === undefined) limitUndated(row, 50 * WAN, undated);
    else {
      const year = yearOf(row.on);
      const paid = () => paidBefore(view.payments['14c'], (one) => one.year === year);
      limitYear(row, 50 * WAN, usedBy(budget, String(year), paid), undated);
    }
  }
}

function isTenantStill({ status, recognisedOn, graduatedOn }: TenantRecognition): Truth {
  return either(is(status, 'incubating'), withinTwoYears(recognisedOn, graduatedOn));
}

function withinTwoYears(on: number | undefined, graduatedOn: number | undefined): Truth {
  if (on === undefined || graduatedOn === undefined) return UNKNOWN;
  return on <= addMonths(graduatedOn, 24) ? YES : NO;
}
