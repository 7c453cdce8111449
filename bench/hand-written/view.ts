import { type Day, yearOf } from '../../src/values/index.ts';
import {
  CLAUSES,
  type ClauseId,
  type Determination,
  type Facts,
  type Known,
  type Payment,
  type View,
} from './facts.ts';

/** The facts as they were known on a day: later records and payments are left out. */
export function viewOf(facts: Facts, asOf: Day): View {
  const thisYear = yearOf(asOf);
  const determinations = upTo(known(facts.determinations), asOf, (one) => one.determinedOn);
  return {
    asOf,
    thisYear,
    party: facts.party,
    annualFigures: upTo(facts.annualFigures, thisYear, (one) => one.year),
    projectFigures: upTo(facts.projectFigures, thisYear, (one) => one.year),
    rdProjects: upTo(facts.rdProjects, asOf, () => undefined),
    recognitions: upTo(facts.recognitions, asOf, (one) => one.recognisedOn),
    tenantRecognitions: upTo(facts.tenantRecognitions, asOf, (one) => one.recognisedOn),
    evaluations: upTo(facts.evaluations, asOf, (one) => one.evaluatedOn),
    institutes: upTo(facts.institutes, asOf, (one) => one.introducedOn),
    contracts: upTo(facts.contracts, asOf, (one) => one.signedOn),
    listings: upTo(facts.listings, asOf, (one) => one.listedOn),
    acquisitions: upTo(facts.acquisitions, asOf, (one) => one.acquiredOn),
    investments: upTo(facts.investments, asOf, (one) => one.investedOn),
    payments: paymentsByClause(facts.payments, asOf),
    determinations: determinationsByClause(determinations.records),
  };
}

function known<T>(records: readonly T[]): Known<T> {
  return { complete: true, records };
}

type Identified = { readonly id: string | null };

function upTo<T extends Identified>(
  { complete, records }: Known<T>,
  last: number,
  dateOf: (one: T) => number | undefined,
): Known<T> {
  if (records.length === 0) return { complete, records };
  const seen = records.filter((one) => (dateOf(one) ?? last) <= last);
  return { complete, records: inOrder(seen, dateOf) };
}

/** In order of date (or year), unknown dates first (they may have used a limit already), then of id. */
export function inOrder<T extends Identified>(
  records: readonly T[],
  dateOf: (one: T) => number | undefined,
): readonly T[] {
  if (records.length < 2) return records;
  return [...records].sort((a, b) => {
    const [x, y] = [dateOf(a), dateOf(b)];
    if (x !== y) return (x ?? -Number.MAX_VALUE) - (y ?? -Number.MAX_VALUE);
    return (a.id ?? '') < (b.id ?? '') ? -1 : 1;
  });
}

const NO_PAYMENTS = byClause<Payment>();
const NO_DETERMINATIONS = byClause<Determination>();

function byClause<T>(): Record<ClauseId, T[]> {
  return Object.fromEntries(CLAUSES.map((clause) => [clause, []])) as unknown as Record<
    ClauseId,
    T[]
  >;
}

function paymentsByClause(payments: readonly Payment[], asOf: Day): View['payments'] {
  if (payments.length === 0) return NO_PAYMENTS;
  const lists = byClause<Payment>();
  for (const payment of payments) if (payment.on <= asOf) lists[payment.clause].push(payment);
  return lists;
}

function determinationsByClause(determinations: readonly Determination[]): View['determinations'] {
  if (determinations.length === 0) return NO_DETERMINATIONS;
  const lists = byClause<Determination>();
  for (const one of determinations) if (one.clause !== undefined) lists[one.clause].push(one);
  return lists;
}
