import type { Day, Fen } from '../../src/values/index.ts';

/** An id of a clause of 大政发〔2017〕52号, without the policy's own. */
export const CLAUSES = [
  '4',
  '5',
  '8a',
  '8b',
  '8c',
  '8d',
  '9a',
  '9b',
  '10',
  '14a',
  '14b',
  '14c',
  '23a',
  '23b',
  '42',
  '43',
  '44',
  '45a',
  '45b',
  '46a',
  '46b',
  '47',
  '54a',
  '54b',
  '54c',
] as const;
export type ClauseId = (typeof CLAUSES)[number];

/** A fact that is not known is undefined. Money is in fen, dates in days. */
type Unknown = undefined;

type Party = {
  readonly roles: readonly string[] | Unknown;
  readonly locatedIn: readonly string[] | Unknown;
  readonly categories: readonly string[] | Unknown;
  readonly isDalianUniversityOrInstitute: boolean | Unknown;
  readonly managerId: string | Unknown;
};

type AnnualFigures = {
  readonly id: string | null;
  readonly year: number | Unknown;
  readonly rdExpense: Fen | Unknown;
};

export type ProjectFigures = AnnualFigures & { readonly projectId: string | Unknown };

type RdProject = {
  readonly id: string | null;
  readonly projectId: string | Unknown;
  readonly projectClass: string | Unknown;
  readonly totalInvestment: Fen | Unknown;
};

export type Recognition = {
  readonly id: string | null;
  readonly subject: string | Unknown;
  readonly level: string | Unknown;
  readonly firstOrRenewed: string | Unknown;
  readonly recognisedOn: Day | Unknown;
  readonly otherRuleApplies: boolean | Unknown;
};

export type TenantRecognition = {
  readonly id: string | null;
  readonly status: string | Unknown;
  readonly subject: string | Unknown;
  readonly firstOrRenewed: string | Unknown;
  readonly recognisedOn: Day | Unknown;
  readonly graduatedOn: Day | Unknown;
};

export type Evaluation = {
  readonly id: string | null;
  readonly subject: string | Unknown;
  readonly level: string | Unknown;
  readonly result: string | Unknown;
  readonly year: number | Unknown;
  readonly evaluatedOn: Day | Unknown;
  readonly evaluationType: string | Unknown;
  readonly evaluatedBy: string | Unknown;
};

export type Institute = {
  readonly id: string | null;
  readonly instituteType: string | Unknown;
  readonly field: string | Unknown;
  readonly year: number | Unknown;
  readonly introducedOn: Day | Unknown;
};

export type TechnologyContract = {
  readonly id: string | null;
  readonly contractType: string | Unknown;
  readonly signedOn: Day | Unknown;
  readonly ownSide: string | Unknown;
  readonly actualTransaction: Fen | Unknown;
  readonly buyerRoles: readonly string[] | Unknown;
  readonly sellerRoles: readonly string[] | Unknown;
};

export type Listing = {
  readonly id: string | null;
  readonly board: string | Unknown;
  readonly listingEvent: string | Unknown;
  readonly listedOn: Day | Unknown;
  /** Hundredths of a dollar. */
  readonly raisedUsd: number | Unknown;
};

export type Acquisition = {
  readonly id: string | null;
  readonly acquirerLocatedIn: readonly string[] | Unknown;
  readonly targetLocatedIn: readonly string[] | Unknown;
  readonly targetRelocatedTo: readonly string[] | Unknown;
  readonly acquiredOn: Day | Unknown;
  readonly measuredWithinOneYear: boolean | Unknown;
  /** Rates in millionths. */
  readonly netProfitGrowth: number | Unknown;
  readonly totalAssetsGrowth: number | Unknown;
  readonly lossToProfit: boolean | Unknown;
};

export type EquityInvestment = {
  readonly id: string | null;
  readonly amount: Fen | Unknown;
  readonly paidIn: Fen | Unknown;
  readonly investedOn: Day | Unknown;
  readonly managerId: string | Unknown;
  readonly fundId: string | Unknown;
  readonly investeeLocatedIn: readonly string[] | Unknown;
  readonly investeeIsSti: boolean | Unknown;
};

/** An amount that an officer fixed; for every record of the clause where none is named. */
export type Determination = {
  readonly id: string | null;
  readonly clause: ClauseId | Unknown;
  readonly record: string | Unknown;
  readonly approved: Fen | Unknown;
  readonly determinedOn: Day | Unknown;
};

/** A payment of the past, with what is known about whose limit it used. */
export type Payment = {
  readonly clause: ClauseId;
  readonly record: string | null;
  readonly fen: Fen;
  readonly on: Day;
  readonly year: number | Unknown;
  readonly projectId: string | Unknown;
  readonly managerId: string | Unknown;
  readonly fundId: string | Unknown;
};

/** The records of one kind; there may be more of them unless the list is complete. */
export type Known<T> = { readonly complete: boolean; readonly records: readonly T[] };

export type Facts = {
  readonly party: Party;
  readonly annualFigures: Known<AnnualFigures>;
  readonly projectFigures: Known<ProjectFigures>;
  readonly rdProjects: Known<RdProject>;
  readonly recognitions: Known<Recognition>;
  readonly tenantRecognitions: Known<TenantRecognition>;
  readonly evaluations: Known<Evaluation>;
  readonly institutes: Known<Institute>;
  readonly contracts: Known<TechnologyContract>;
  readonly listings: Known<Listing>;
  readonly acquisitions: Known<Acquisition>;
  readonly investments: Known<EquityInvestment>;
  readonly determinations: readonly Determination[];
  readonly payments: readonly Payment[];
};

/** The facts as they were known on a day, records in order of date, payments by clause. */
export type View = Omit<Facts, 'payments' | 'determinations'> & {
  readonly asOf: Day;
  readonly thisYear: number;
  readonly payments: Readonly<Record<ClauseId, readonly Payment[]>>;
  readonly determinations: Readonly<Record<ClauseId, readonly Determination[]>>;
};
