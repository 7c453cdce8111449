import fc from 'fast-check';
import { CLAUSES } from './facts.ts';

/** A fact that is given, or now and then left out. */
const known = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 9 });
const one = (...codes: string[]) => known(fc.constantFrom(...codes));
const some = (...codes: string[]) => known(fc.subarray(codes));
const flag = known(fc.boolean());
const date = known(
  fc.constantFrom(
    '2016-02-29',
    '2017-12-31',
    '2018-01-01',
    '2018-02-28',
    '2019-06-30',
    '2020-02-29',
    '2020-12-31',
    '2021-01-01',
    '2021-07-01',
    '2022-02-28',
    '2022-03-01',
    '2022-10-10',
    '2022-12-31',
    '2023-01-01',
    '2024-05-05',
  ),
);
const year = known(fc.integer({ min: 2016, max: 2024 }));

/** Sums at, just under and just over the figures of the policy, and any others. */
const money = known(
  fc
    .tuple(
      fc.oneof(
        fc.constantFrom(0, 2, 5, 10, 20, 50, 140, 200, 300, 500, 600, 1000, 3000, 9000),
        fc.integer({ min: -10, max: 40_000 }),
      ),
      fc.constantFrom(0, 0, 1, -1, 12_345),
    )
    .map(([wan, fen]) => yuan(wan * 1_000_000 + fen)),
);
const rate = known(fc.constantFrom('0', '5%', '19.9999%', '20%', '0.2', '35%'));

function yuan(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const party = fc.record({
  role: some('enterprise', 'university_or_institute', 'institution', 'incubator', 'fund_manager'),
  located_in: some('dalian', 'gaoxin'),
  categories: some('military_civil_integration_enterprise'),
  is_dalian_university_or_institute: flag,
  manager_id: one('M1', 'M1', 'M2'),
});

const subjects = one(
  'key_laboratory',
  'engineering_technology_research_center',
  'industrial_tech_innovation_platform',
  'manufacturing_innovation_center',
  'high_end_platform',
  'national_local_joint_engineering_research_center',
  'high_tech_enterprise',
  'high_tech_enterprise',
);
const level = one('national', 'provincial', 'municipal');
const firstOrRenewed = one('first', 'renewed');
const project = one('P1', 'P2');
const boards = one(
  'chinext',
  'star_market',
  'neeq',
  'dalian_equity_exchange',
  'overseas_main',
  'overseas_gem',
);

const KINDS = {
  // With a project's id it is one of the project's, as older dossiers write it.
  annual_figures: { year, project_id: fc.option(project, { nil: undefined }), rd_expense: money },
  project_figures: { year, project_id: project, rd_expense: money },
  rd_project: {
    project_id: project,
    project_class: one('major', 'key'),
    total_rd_investment: money,
  },
  recognition: {
    subject: subjects,
    level,
    first_or_renewed: firstOrRenewed,
    recognised_on: date,
    other_rule_applies: flag,
  },
  tenant_recognition: {
    status: one('incubating', 'graduated'),
    subject: one('high_tech_enterprise', 'high_tech_enterprise', 'key_laboratory'),
    first_or_renewed: firstOrRenewed,
    recognised_on: date,
    graduated_on: date,
  },
  evaluation: {
    subject: subjects,
    level,
    result: one('excellent', 'good', 'qualified', 'basically_qualified', 'failed'),
    year,
    evaluated_on: date,
    evaluation_type: one('annual', 'periodic'),
    evaluated_by: one('national_authority', 'miit', 'municipal_authority'),
  },
  institute: {
    institute_type: one('open_research_institute', 'new_type_rd_institution'),
    field: one('artificial_intelligence', 'other', 'life_science'),
    year,
    introduced_on: date,
  },
  technology_contract: {
    contract_type: one('development', 'transfer', 'licence', 'service'),
    signed_on: date,
    own_side: one('buyer', 'buyer', 'seller', 'seller', 'intermediary'),
    actual_transaction: money,
    buyer: fc.record({ role: some('enterprise') }),
    seller: fc.record({ role: some('university_or_institute') }),
  },
  listing: {
    board: boards,
    listing_event: one('ipo', 'ipo', 'listing'),
    listed_on: date,
    raised_usd: money,
  },
  acquisition: {
    acquirer_located_in: some('dalian'),
    target_located_in: some('dalian'),
    target_relocated_to: some('dalian'),
    acquired_on: date,
    measured_within_one_year: flag,
    net_profit_growth: rate,
    total_assets_growth: rate,
    loss_to_profit: flag,
  },
  equity_investment: {
    amount: money,
    paid_in: money,
    invested_on: date,
    manager_id: one('M1', 'M2'),
    fund_id: one('F1', 'F2'),
    investee: fc.record({ located_in: some('dalian'), is_sti_enterprise: flag }),
  },
} satisfies Record<string, Record<string, fc.Arbitrary<unknown>>>;

type KindName = keyof typeof KINDS;

const RECORD_OF: Readonly<Record<(typeof CLAUSES)[number], KindName>> = {
  '4': 'project_figures',
  '5': 'project_figures',
  '8a': 'recognition',
  '8b': 'recognition',
  '8c': 'evaluation',
  '8d': 'evaluation',
  '9a': 'recognition',
  '9b': 'recognition',
  '10': 'institute',
  '14a': 'recognition',
  '14b': 'recognition',
  '14c': 'tenant_recognition',
  '23a': 'technology_contract',
  '23b': 'technology_contract',
  '42': 'listing',
  '43': 'acquisition',
  '44': 'listing',
  '45a': 'listing',
  '45b': 'listing',
  '46a': 'listing',
  '46b': 'listing',
  '47': 'equity_investment',
  '54a': 'listing',
  '54b': 'acquisition',
  '54c': 'listing',
};

type Facts = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const record = fc
  .constantFrom(...(Object.keys(KINDS) as KindName[]), 'listing' as const)
  .chain((kind) => {
    const facts: Facts = KINDS[kind];
    return fc.record(facts).map((values) => ({ kind, ...values }));
  });

type Entry = { readonly id: string; readonly kind: KindName };

/** All clauses, those about one of these records three times over. */
function clausesAbout(records: readonly Entry[]) {
  const kinds = new Set(records.map(({ kind }) => kind));
  const own = CLAUSES.filter((clause) => kinds.has(RECORD_OF[clause]));
  return [...CLAUSES, ...own, ...own, ...own];
}

/** Something that was paid or decided under a clause, for one of its records or for none. */
const about = (records: readonly Entry[]) =>
  fc.constantFrom(...clausesAbout(records)).chain((clause) => {
    const ids = records.filter(({ kind }) => kind === RECORD_OF[clause]).map(({ id }) => id);
    const named = fc.constantFrom(undefined, 'another', ...ids, ...ids);
    return fc.record({ clause: fc.constant(`dalian-2017-52/${clause}`), record: named });
  });

const givenMoney = fc.integer({ min: 0, max: 1100 }).map((wan) => `${wan}万元`);
const givenDate = fc.constantFrom(
  '2018-06-01',
  '2020-12-20',
  '2021-08-01',
  '2022-09-09',
  '2023-01-01',
);

const payment = (records: readonly Entry[]) =>
  fc
    .tuple(
      about(records),
      fc.record({
        amount: givenMoney,
        on: givenDate,
        year: fc.option(fc.integer({ min: 2018, max: 2022 }), { nil: undefined }),
        project_id: project,
        manager_id: one('M1', 'M2'),
        fund_id: one('F1', 'F2'),
      }),
    )
    .map(([whose, what]) => ({ ...whose, ...what }));

const determination = (records: readonly Entry[]) =>
  fc
    .tuple(about(records), fc.record({ approved: known(givenMoney), determined_on: date }))
    .map(([whose, what]) => ({ kind: 'determination', ...whose, ...what }));

/** Dossiers as plain values: every kind of record, known and unknown facts, payments, decisions. */
export const anyDossier = fc.array(record, { maxLength: 8 }).chain((list) => {
  const records = list.map((values, index) => ({ id: `r${index}`, ...values }));
  return fc
    .record({
      party,
      determinations: fc.array(determination(records), { maxLength: 3 }),
      history: fc.array(payment(records), { maxLength: 4 }),
      complete: fc.subarray(Object.keys(KINDS)),
    })
    .map(({ determinations, ...rest }) => ({ ...rest, records: [...records, ...determinations] }));
});

/** Days on which the policy is to come, in force and expired. */
export const anyDay = fc.constantFrom(
  '2017-06-01',
  '2021-07-01',
  '2022-10-10',
  '2022-12-31',
  '2024-06-01',
);
