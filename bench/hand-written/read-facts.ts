import type { Catalogue, Dossier } from '../../src/rules/index.ts';
import { yearOf } from '../../src/values/index.ts';
import { CLAUSES, type ClauseId, type Facts, type Known, type Payment } from './facts.ts';

const POLICY = 'dalian-2017-52/';

type Stored = Dossier['party'];
type Kind = Catalogue['vocabulary']['party'];
type Values = Readonly<Record<string, unknown>>;

/** The facts of a dossier that has been read, each kind of record in its natural shape. */
export function readFacts(dossier: Dossier, catalogue: Catalogue): Facts {
  const { party, kinds } = catalogue.vocabulary;
  const all = new Map<Stored, Values>();
  for (const { kind, record } of dossier.records) {
    const words = kinds[kind];
    if (words) all.set(record, valuesOf(words, record));
  }
  const list = <T>(kind: string, make: (values: Values) => T): Known<T> => ({
    complete: dossier.complete.has(kind),
    records: dossier.records
      .filter((one) => one.kind === kind)
      .map(({ record }) => make(all.get(record) ?? {})),
  });
  const self = valuesOf(party, dossier.party);
  return {
    party: {
      roles: codes(self, 'role'),
      locatedIn: codes(self, 'located_in'),
      categories: codes(self, 'categories'),
      isDalianUniversityOrInstitute: flag(self, 'is_dalian_university_or_institute'),
      managerId: text(self, 'manager_id'),
    },
    annualFigures: list('annual_figures', (one) => ({
      id: text(one, 'id') ?? null,
      year: number(one, 'year'),
      rdExpense: number(one, 'rd_expense'),
    })),
    projectFigures: list('project_figures', (one) => ({
      id: text(one, 'id') ?? null,
      year: number(one, 'year'),
      projectId: text(one, 'project_id'),
      rdExpense: number(one, 'rd_expense'),
    })),
    rdProjects: list('rd_project', (one) => ({
      id: text(one, 'id') ?? null,
      projectId: text(one, 'project_id'),
      projectClass: text(one, 'project_class'),
      totalInvestment: number(one, 'total_rd_investment'),
    })),
    recognitions: list('recognition', (one) => ({
      id: text(one, 'id') ?? null,
      subject: text(one, 'subject'),
      level: text(one, 'level'),
      firstOrRenewed: text(one, 'first_or_renewed'),
      recognisedOn: number(one, 'recognised_on'),
      otherRuleApplies: flag(one, 'other_rule_applies'),
    })),
    tenantRecognitions: list('tenant_recognition', (one) => ({
      id: text(one, 'id') ?? null,
      status: text(one, 'status'),
      subject: text(one, 'subject'),
      firstOrRenewed: text(one, 'first_or_renewed'),
      recognisedOn: number(one, 'recognised_on'),
      graduatedOn: number(one, 'graduated_on'),
    })),
    evaluations: list('evaluation', (one) => ({
      id: text(one, 'id') ?? null,
      subject: text(one, 'subject'),
      level: text(one, 'level'),
      result: text(one, 'result'),
      year: number(one, 'year'),
      evaluatedOn: number(one, 'evaluated_on'),
      evaluationType: text(one, 'evaluation_type'),
      evaluatedBy: text(one, 'evaluated_by'),
    })),
    institutes: list('institute', (one) => ({
      id: text(one, 'id') ?? null,
      instituteType: text(one, 'institute_type'),
      field: text(one, 'field'),
      year: number(one, 'year'),
      introducedOn: number(one, 'introduced_on'),
    })),
    contracts: list('technology_contract', (one) => ({
      id: text(one, 'id') ?? null,
      contractType: text(one, 'contract_type'),
      signedOn: number(one, 'signed_on'),
      ownSide: text(one, 'own_side'),
      actualTransaction: number(one, 'actual_transaction'),
      buyerRoles: codes(one, 'buyer.role'),
      sellerRoles: codes(one, 'seller.role'),
    })),
    listings: list('listing', (one) => ({
      id: text(one, 'id') ?? null,
      board: text(one, 'board'),
      listingEvent: text(one, 'listing_event'),
      listedOn: number(one, 'listed_on'),
      raisedUsd: number(one, 'raised_usd'),
    })),
    acquisitions: list('acquisition', (one) => ({
      id: text(one, 'id') ?? null,
      acquirerLocatedIn: codes(one, 'acquirer_located_in'),
      targetLocatedIn: codes(one, 'target_located_in'),
      targetRelocatedTo: codes(one, 'target_relocated_to'),
      acquiredOn: number(one, 'acquired_on'),
      measuredWithinOneYear: flag(one, 'measured_within_one_year'),
      netProfitGrowth: number(one, 'net_profit_growth'),
      totalAssetsGrowth: number(one, 'total_assets_growth'),
      lossToProfit: flag(one, 'loss_to_profit'),
    })),
    investments: list('equity_investment', (one) => ({
      id: text(one, 'id') ?? null,
      amount: number(one, 'amount'),
      paidIn: number(one, 'paid_in'),
      investedOn: number(one, 'invested_on'),
      managerId: text(one, 'manager_id'),
      fundId: text(one, 'fund_id'),
      investeeLocatedIn: codes(one, 'investee.located_in'),
      investeeIsSti: flag(one, 'investee.is_sti_enterprise'),
    })),
    determinations: list('determination', (one) => ({
      id: text(one, 'id') ?? null,
      clause: clauseId(text(one, 'clause')),
      record: text(one, 'record'),
      approved: number(one, 'approved'),
      determinedOn: number(one, 'determined_on'),
    })).records,
    payments: readPayments(dossier, [...all.values()]),
  };
}

/** The year of a payment is that of the record it was for, else that of the payment itself. */
function readPayments({ history }: Dossier, records: readonly Values[]): Payment[] {
  return history.flatMap((paid) => {
    const clause = clauseId(paid.clause);
    if (clause === undefined) return [];
    const record = records.find((one) => text(one, 'id') === paid.record) ?? {};
    const dates = ['recognised_on', 'signed_on', 'listed_on', 'acquired_on', 'invested_on'];
    const on = dates.map((date) => number(record, date)).find((day) => day !== undefined);
    const year = number(record, 'year') ?? (on === undefined ? undefined : yearOf(on));
    const owners: Values = paid.owners;
    return [
      {
        clause,
        record: paid.record,
        fen: paid.fen,
        on: paid.on,
        year: paid.year ?? year ?? yearOf(paid.on),
        projectId: text(owners, 'project_id') ?? text(record, 'project_id'),
        managerId: text(owners, 'manager_id') ?? text(record, 'manager_id'),
        fundId: text(owners, 'fund_id') ?? text(record, 'fund_id'),
      },
    ];
  });
}

function clauseId(name: string | undefined): ClauseId | undefined {
  return CLAUSES.find((clause) => `${POLICY}${clause}` === name);
}

/** Facts by their ids; what is unknown is left out. */
function valuesOf(kind: Kind, record: Stored): Values {
  const values: Record<string, unknown> = { id: record.id };
  for (const [position, fact] of kind.facts.entries()) {
    const value = record[`f${position}`];
    if (fact.type.is === 'boolean') {
      if (value !== 1) values[fact.id] = value === 2;
    } else if (value !== undefined && !Number.isNaN(value)) values[fact.id] = value;
  }
  return values;
}

const text = (values: Values, fact: string) => values[fact] as string | undefined;
const number = (values: Values, fact: string) => values[fact] as number | undefined;
const flag = (values: Values, fact: string) => values[fact] as boolean | undefined;
const codes = (values: Values, fact: string) => values[fact] as readonly string[] | undefined;
