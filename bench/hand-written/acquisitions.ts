import { giveFixed, giveTenthOf, WAN } from './awards.ts';
import type { Acquisition, View } from './facts.ts';
import { limitOnce, startOnce } from './limits.ts';
import { isMilitaryCivil } from './listings.ts';
import { applies, openRow, type Row, settle } from './row.ts';
import { atLeast, both, either, has, not, type Truth, truth } from './truth.ts';

const NO_ACQUISITION: Acquisition = {
  id: null,
  acquirerLocatedIn: undefined,
  targetLocatedIn: undefined,
  targetRelocatedTo: undefined,
  acquiredOn: undefined,
  measuredWithinOneYear: undefined,
  netProfitGrowth: undefined,
  totalAssetsGrowth: undefined,
  lossToProfit: undefined,
};
const ENTERPRISE = ['enterprise'];
const FIFTH = 200_000;

/** Article 43 with the uplift of article 54. */
export function assessAcquisitions(view: View, rows: Row[]): void {
  const rows43 = assess43(view, rows, 0, movedOrImproved, 'once');
  assess43(view, rows, 1, movedAndImproved, 'once');
  assess43(view, rows, 2, movedOrImproved, 'each_time');
  assess54b(view, rows, rows43);
}

function acquisitionsOf({ acquisitions }: View): readonly Acquisition[] {
  return acquisitions.records.length === 0 ? [NO_ACQUISITION] : acquisitions.records;
}

/** Article 43: 200万元 for a listing by acquisition. */
function assess43(
  view: View,
  rows: Row[],
  reading: number,
  fits: (one: Acquisition) => Truth,
  howOften: 'once' | 'each_time',
): Row[] {
  const own: Row[] = [];
  const once = startOnce(view.payments['43']);
  for (const one of acquisitionsOf(view)) {
    const row = openRow(view, '43', reading, one.id, one.acquiredOn);
    own.push(row);
    rows.push(row);
    if (row.paid) continue;
    const holds = both(has(one.acquirerLocatedIn, 'dalian'), fits(one));
    if (!applies(row, view, ENTERPRISE, view.acquisitions.complete, holds)) continue;
    giveFixed(row, 200 * WAN);
    settle(row);
    if (howOften === 'once') limitOnce(row, once);
  }
  return own;
}

/** A company from elsewhere moves to Dalian, or a local one improves. */
function movedOrImproved(one: Acquisition): Truth {
  const local = has(one.targetLocatedIn, 'dalian');
  const moved = both(not(local), has(one.targetRelocatedTo, 'dalian'));
  return either(moved, both(local, improvedInAYear(one)));
}

function movedAndImproved(one: Acquisition): Truth {
  const here = either(has(one.targetLocatedIn, 'dalian'), has(one.targetRelocatedTo, 'dalian'));
  return both(here, improvedInAYear(one));
}

function improvedInAYear(one: Acquisition): Truth {
  const grown = either(atLeast(one.netProfitGrowth, FIFTH), atLeast(one.totalAssetsGrowth, FIFTH));
  return both(truth(one.measuredWithinOneYear), either(truth(one.lossToProfit), grown));
}

/** Article 54: a tenth on top for a military-civil enterprise. */
function assess54b(view: View, rows: Row[], rows43: Row[]): void {
  for (const [index, one] of acquisitionsOf(view).entries()) {
    const row = openRow(view, '54b', 0, one.id, one.acquiredOn);
    rows.push(row);
    if (row.paid) continue;
    if (!applies(row, view, ENTERPRISE, view.acquisitions.complete, isMilitaryCivil(view)))
      continue;
    giveTenthOf(row, [rows43[index] as Row], 'award');
    settle(row);
  }
}
