import { giveSum, WAN } from './awards.ts';
import type { EquityInvestment, Payment, View } from './facts.ts';
import { limitEach, limitTotal, paidBefore, type Used, usedBy } from './limits.ts';
import { applies, openRow, type Row, settle } from './row.ts';
import { both, has, is, truth } from './truth.ts';

const NO_INVESTMENT: EquityInvestment = {
  id: null,
  amount: undefined,
  paidIn: undefined,
  investedOn: undefined,
  managerId: undefined,
  fundId: undefined,
  investeeLocatedIn: undefined,
  investeeIsSti: undefined,
};

type Owned = Pick<EquityInvestment & Payment, 'managerId' | 'fundId'>;
const managerOf = ({ managerId }: Owned) => managerId;
const fundOf = ({ fundId }: Owned) => fundId;
const amountOf = ({ amount }: EquityInvestment) => amount;
const paidInOf = ({ paidIn }: EquityInvestment) => paidIn;

/** Article 47: a share of each investment to its manager, falling by bands; 100万元 each, 1000万元 altogether. */
export function assess47(view: View, rows: Row[]): void {
  assessInvestments(view, rows, 0, amountOf, managerOf);
  assessInvestments(view, rows, 1, amountOf, fundOf);
  assessInvestments(view, rows, 2, paidInOf, managerOf);
}

function assessInvestments(
  view: View,
  rows: Row[],
  reading: number,
  baseOf: (one: EquityInvestment) => number | undefined,
  ownerOf: (one: Owned) => string | undefined,
): void {
  const { complete, records } = view.investments;
  const budget = new Map<string, Used>();
  for (const one of records.length === 0 ? [NO_INVESTMENT] : records) {
    const row = openRow(view, '47', reading, one.id, one.investedOn);
    rows.push(row);
    if (row.paid) continue;
    const inDalian = has(one.investeeLocatedIn, 'dalian');
    const isManager = is(one.managerId, view.party.managerId);
    const holds = both(isManager, both(truth(one.investeeIsSti), inDalian));
    if (!applies(row, view, ['fund_manager'], complete, holds)) continue;
    giveSum(row, shareByBands(baseOf(one)));
    settle(row);
    limitEach(row, 100 * WAN);
    const owner = ownerOf(one) ?? '';
    const paid = () =>
      paidBefore(view.payments['47'], (paid) => {
        const whose = ownerOf(paid);
        return whose === undefined || whose === owner;
      });
    limitTotal(row, 1000 * WAN, usedBy(budget, owner, paid));
  }
}

/** 4 % up to 500万元, 2 % up to 1000万元, 1.5 % up to 3000万元, 1 % above; once rounded down. */
function shareByBands(base: number | undefined): number | undefined {
  if (base === undefined || base <= 0) return base;
  const perMille =
    40 * Math.min(base, 500 * WAN) +
    20 * between(base, 500 * WAN, 1000 * WAN) +
    15 * between(base, 1000 * WAN, 3000 * WAN) +
    10 * Math.max(base - 3000 * WAN, 0);
  return Math.floor(perMille / 1000);
}

function between(base: number, from: number, to: number): number {
  return Math.max(Math.min(base, to) - from, 0);
}
