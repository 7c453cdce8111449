import { givePercent, WAN } from './awards.ts';
import type { TechnologyContract, View } from './facts.ts';
import { limitEach } from './limits.ts';
import { applies, openRow, type Row, settle } from './row.ts';
import { both, has, is, isOneOf, type Truth, truth, YES } from './truth.ts';

const NO_CONTRACT: TechnologyContract = {
  id: null,
  contractType: undefined,
  signedOn: undefined,
  ownSide: undefined,
  actualTransaction: undefined,
  buyerRoles: undefined,
  sellerRoles: undefined,
};

/** Article 23: a tenth of the transaction to the enterprise that buys, 100万元 at most. */
export function assess23a(view: View, rows: Row[]): void {
  assessContracts(view, rows, '23a', 'enterprise', 'buyer', YES, 10, 100 * WAN);
}

/** Article 23: a twentieth of the transaction to the university that sells, 30万元 at most. */
export function assess23b(view: View, rows: Row[]): void {
  const inDalian = truth(view.party.isDalianUniversityOrInstitute);
  assessContracts(view, rows, '23b', 'university_or_institute', 'seller', inDalian, 5, 30 * WAN);
}

function assessContracts(
  view: View,
  rows: Row[],
  clause: '23a' | '23b',
  role: string,
  side: 'buyer' | 'seller',
  partyFits: Truth,
  percent: number,
  cap: number,
): void {
  const { complete, records } = view.contracts;
  for (const one of records.length === 0 ? [NO_CONTRACT] : records) {
    const row = openRow(view, clause, 0, one.id, one.signedOn);
    rows.push(row);
    if (row.paid) continue;
    const ofType = isOneOf(one.contractType, ['development', 'transfer', 'licence']);
    const sides = both(
      has(one.sellerRoles, 'university_or_institute'),
      has(one.buyerRoles, 'enterprise'),
    );
    const fits = both(both(partyFits, is(one.ownSide, side)), both(ofType, sides));
    if (!applies(row, view, [role], complete, fits)) continue;
    givePercent(row, one.actualTransaction, percent);
    settle(row);
    limitEach(row, cap);
  }
}
