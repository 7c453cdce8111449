/** Dossiers to time with, all invented (示例). */
type Record = { readonly id: string; readonly kind: string; readonly [fact: string]: unknown };

const enterprise = { name: '示例企业', role: ['enterprise'], located_in: ['dalian', 'gaoxin'] };
const university = { role: ['university_or_institute'], located_in: ['dalian'] };

/** A dossier for each number: the same records with other sums, so that no run repeats the last. */
export type Series = (number: number) => unknown;

/** A first recognition, a university contract of 300万元 and 260万元 on a key project. */
export const sample = (number: number) => ({
  party: enterprise,
  records: [
    recognition('r1', 'first', '2021-12-03'),
    contract('c1', '2022-03-15', wan(300, number)),
    project('p1', 'P1', 'key', '450万元'),
    figures('f1', 'P1', 2021, wan(260, number)),
  ],
  complete: ['rd_project'],
});

export const fiveRecords = (number: number) => ({
  party: enterprise,
  records: [...sample(number).records, recognition('r2', 'renewed', '2018-11-16')],
  history: [{ clause: 'dalian-2017-52/14b', record: 'r2', amount: '10万元', on: '2019-06-20' }],
  complete: ['rd_project', 'recognition'],
});

/** An enterprise with a long story: projects, contracts, listings, platforms, money received. */
export const twentyRecords = (number: number) => ({
  party: { ...enterprise, categories: ['military_civil_integration_enterprise'] },
  records: [
    ...fiveRecords(number).records,
    contract('c2', '2020-05-06', wan(1200, number)),
    contract('c3', '2021-09-01', undefined),
    contract('c4', '2022-08-18', wan(88, number)),
    project('p2', 'P2', 'major', '3000万元'),
    figures('f2', 'P2', 2020, wan(1500, number)),
    figures('f3', 'P2', 2021, wan(2200, number)),
    figures('f4', 'P2', 2022, undefined),
    listing('l1', 'dalian_equity_exchange', 'listing', '2018-03-01'),
    listing('l2', 'neeq', 'listing', '2019-07-08'),
    listing('l3', 'chinext', 'ipo', '2021-06-18'),
    platform('k1', 'provincial', 'enterprise_technology_center', '2019-10-10'),
    platform('k2', 'national', 'key_laboratory', '2022-01-20'),
    evaluation('e1', 'periodic', 'good', 2021, '2022-05-10'),
    evaluation('e2', 'annual', 'excellent', 2021, '2022-04-01'),
    determination('d1', 'dalian-2017-52/4', 'f2', wan(400, number), '2021-07-01'),
  ],
  history: [
    ...fiveRecords(number).history,
    { clause: 'dalian-2017-52/46a', record: 'l1', amount: '20万元', on: '2018-09-01' },
    { clause: 'dalian-2017-52/46b', record: 'l2', amount: wan(80, number), on: '2019-12-01' },
  ],
  complete: ['rd_project', 'recognition', 'listing', 'annual_figures', 'project_figures'],
});

/** A sum near a figure, another one for each number. */
function wan(figure: number, number: number): string {
  return `${figure + number / 8}万元`;
}

function recognition(id: string, first_or_renewed: string, recognised_on: string): Record {
  const subject = 'high_tech_enterprise';
  return { id, kind: 'recognition', subject, first_or_renewed, recognised_on };
}

function platform(id: string, level: string, subject: string, recognised_on: string): Record {
  const first_or_renewed = 'first';
  return {
    id,
    kind: 'recognition',
    subject,
    level,
    first_or_renewed,
    recognised_on,
    other_rule_applies: false,
  };
}

function contract(id: string, signed_on: string, actual_transaction: string | undefined): Record {
  return {
    id,
    kind: 'technology_contract',
    contract_type: 'development',
    signed_on,
    own_side: 'buyer',
    contract: '1500万元',
    actual_transaction,
    buyer: { role: ['enterprise'], located_in: ['dalian'] },
    seller: university,
  };
}

function project(
  id: string,
  project_id: string,
  project_class: string,
  total_rd_investment: string,
): Record {
  return { id, kind: 'rd_project', project_id, project_class, total_rd_investment };
}

function figures(
  id: string,
  project_id: string,
  year: number,
  rd_expense: string | undefined,
): Record {
  return { id, kind: 'project_figures', year, project_id, rd_expense };
}

function listing(id: string, board: string, listing_event: string, listed_on: string): Record {
  return { id, kind: 'listing', board, listing_event, listed_on };
}

function evaluation(
  id: string,
  evaluation_type: string,
  result: string,
  year: number,
  evaluated_on: string,
): Record {
  return {
    id,
    kind: 'evaluation',
    subject: 'key_laboratory',
    level: 'national',
    result,
    year,
    evaluated_on,
    evaluation_type,
    evaluated_by: 'national_authority',
  };
}

function determination(
  id: string,
  clause: string,
  record: string,
  approved: string,
  determined_on: string,
): Record {
  return { id, kind: 'determination', clause, record, approved, determined_on };
}
