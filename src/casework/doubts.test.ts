import { describe, expect, it } from 'vitest';
import type { Statement } from '../dossiers/index.ts';
import { readCityFiles } from '../rules/catalogue-files.test-kit.ts';
import { dayOf } from '../values/index.ts';
import { catalogue, DIGEST, formFor } from './application.test-kit.ts';
import { AGENCY, claimFor, FIRM, NO_STATEMENTS, OWN, otherCase, rules } from './claims.test-kit.ts';
import {
  type Claim,
  type Disposition,
  factsToCompare,
  findDoubts,
  readDoubts,
  undisposed,
} from './index.ts';

const shipped = readDoubts(readCityFiles(), catalogue);
const CONTRACT = 'dalian-2017-52/23b';
const FIRST = 'dalian-2017-52/14a';
const SERVICE = 'gaoxin-2018-22/5-3a';

const doubtsOf = (claim: Claim, statements = NO_STATEMENTS) =>
  findDoubts(shipped.doubts, claim, { ...rules, statements });
const found = (claim: Claim, statements = NO_STATEMENTS) =>
  doubtsOf(claim, statements).map(({ id, cases }) => [id, ...cases].join(' '));

describe('a doubt', () => {
  it('is none in a plain claim of any clause', () => {
    for (const { id } of catalogue.clauses) expect(found(claimFor(id)), id).toEqual([]);
  });

  it('has its words, where to look, its basis and its evidence', () => {
    const claim = claimFor(FIRST, {
      others: [otherCase({ answers: { 'contact.phone': '+86 138-0000-0000' } })],
    });
    expect(doubtsOf(claim)).toEqual([
      {
        id: 'same-contact/contact.phone',
        rule: 'same-contact',
        title: {
          zh: '不相关的案件用同一电话或账户',
          en: 'The same phone or account in unrelated cases',
        },
        look: {
          zh: '向双方核实由谁经办、款项由谁收取',
          en: 'Ask both who handles it, and who receives the money',
        },
        basis: { is: 'preset' },
        cases: ['2022-000001'],
        evidence: [
          {
            what: {
              zh: '联系电话也在不相关的案件 2022-000001 使用',
              en: 'the phone of the contact also stands in unrelated cases: 2022-000001',
            },
            from: { zh: '各案件的申请表', en: 'Applications of all cases' },
            on: '2022-10-10',
          },
        ],
      },
    ]);
  });
});

describe('a reused number', () => {
  const claim = (others: Claim['others']) =>
    claimFor(CONTRACT, {
      besides: ['contract_id'],
      answers: { 'record.contract_id': 'ht-2022 001；HT2022002' },
      others,
    });
  const other = (contract: string, given = {}) =>
    otherCase({ clause: CONTRACT, answers: { 'record.contract_id': contract }, ...given });

  it('is found however it is written, in cases about another matter', () => {
    expect(found(claim([other('ＨＴ-2022-001')]))).toEqual([
      'reused-number/record.contract_id/HT2022001 2022-000001',
    ]);
    expect(
      found(claim([other('HT2022002'), other('HT2022001', { number: '2022-000002' })])),
    ).toEqual([
      'reused-number/record.contract_id/HT2022001 2022-000002',
      'reused-number/record.contract_id/HT2022002 2022-000001',
    ]);
    expect(found(claim([other('HT2022003')]))).toEqual([]);
    const matter = claim([]).form.matter?.id ?? null;
    expect(found(claim([other('HT2022001', { parties: OWN, matter })]))).toEqual([]);
    expect(found(claim([other('HT2022001', { parties: OWN, matter: 'c9' })]))).toHaveLength(1);
  });

  it('may be a file: the same contract handed in twice', () => {
    const answers = { 'material.contract': `${'b2'.repeat(32)},${DIGEST}` };
    expect(found(claim([otherCase({ answers })]))).toEqual([
      `reused-number/material.contract/${DIGEST} 2022-000001`,
    ]);
    expect(found(claim([otherCase({ answers: { 'material.m1': 'c3'.repeat(32) } })]))).toEqual([]);
    const licence = { 'material.contract': '', 'material.licence': DIGEST };
    const form = formFor(CONTRACT, 'c1', {
      materials: [{ id: 'licence', title: '营业执照', required: true, note: null }],
    });
    const others = [otherCase({ answers: { 'material.m1': DIGEST } })];
    expect(found({ ...claimFor(CONTRACT, { answers: licence, others }), form })).toEqual([]);
  });
});

describe('a service before its filing', () => {
  const served = (filed: string, from: string) =>
    found(
      claimFor(SERVICE, {
        besides: factsToCompare(shipped.doubts, 'service_agreement'),
        answers: {
          'record.filed_on': filed,
          'record.served_from': from,
          'record.achieved_on': '2019-05-20',
        },
      }),
    );

  it('is found from one day on', () => {
    expect(served('2019-01-02', '2019-01-01')).toEqual([
      'service-before-filing/record.served_from',
    ]);
    expect(served('2019-01-02', '2019-01-02')).toEqual([]);
    expect(served('2019-06-01', '2019-06-01')).toEqual([
      'service-before-filing/record.achieved_on',
    ]);
    expect(served('', '2019-01-01')).toEqual([]);
  });

  it('rests on the text', () => {
    const rule = shipped.doubts.find(({ id }) => id === 'service-before-filing');
    expect(rule?.basis).toEqual({ is: 'text', policy: 'gaoxin-2018-22', article: '五3' });
  });
});

describe('related persons', () => {
  it('are a contact with the name of a reviewer, or one phone of agency and enterprise', () => {
    const reviewers = [{ name: '示例 经办人', organisations: ['bureau'] }];
    expect(found(claimFor(FIRST, { reviewers }))).toEqual(['related-persons/contact.name']);
    const claim = claimFor(FIRST);
    const dossier = {
      ...claim.dossier,
      party: { ...claim.dossier.party, contact_phone: '13800000000' },
    };
    expect(found({ ...claim, dossier })).toEqual([]);
    const byAgency = { files: AGENCY, benefits: FIRM, paid: FIRM };
    expect(found({ ...claim, dossier, parties: byAgency })).toEqual([
      'related-persons/contact.phone',
    ]);
  });

  it('are stated by the record itself', () => {
    const clause = catalogue.clauses.find(({ kind }) => kind === 'supplier_purchase');
    const claim = claimFor(clause?.id ?? '', {
      besides: ['related_party'],
      answers: { 'record.related_party': '是' },
    });
    expect(found(claim)).toEqual(['related-persons/record.related_party']);
  });
});

describe('the same contact', () => {
  const beside = (answers: Record<string, string>, parties: typeof OWN) =>
    found(claimFor(FIRST, { others: [otherCase({ answers, parties })] }));
  const account = { 'payee.account': '6222-0200-0000-0000-017' };
  const phone = { 'contact.phone': '13800000000' };

  it('counts only in unrelated cases', () => {
    const strangers = { files: 'x', benefits: 'x', paid: 'x' };
    expect(beside(account, strangers)).toEqual(['same-contact/payee.account 2022-000001']);
    expect(beside(account, { ...strangers, paid: FIRM.id })).toEqual([]);
    expect(beside(account, { ...OWN, paid: 'x' })).toEqual([
      'same-contact/payee.account 2022-000001',
    ]);
    expect(beside(phone, { ...strangers, files: FIRM.id })).toEqual([]);
    expect(beside({ 'payee.account': '', 'contact.phone': '' }, strangers)).toEqual([]);
  });
});

describe('concentration on one agency', () => {
  const byAgency = { files: AGENCY, benefits: FIRM, paid: FIRM };
  const concentrated = (byWhoFiles: number, underCall: number, given: Partial<Claim> = {}) =>
    found(claimFor(FIRST, { parties: byAgency, submitted: { underCall, byWhoFiles }, ...given }));

  it('begins at the share and the number of the catalogue, this case among them', () => {
    expect(concentrated(4, 9)).toEqual([`concentration/${AGENCY.id}`]);
    expect(concentrated(4, 10)).toEqual([]);
    expect(concentrated(3, 3)).toEqual([]);
    expect(concentrated(4, 4)).toEqual([`concentration/${AGENCY.id}`]);
  });

  it('is not of who files for itself', () => {
    expect(concentrated(4, 4, { parties: { files: FIRM, benefits: FIRM, paid: FIRM } })).toEqual(
      [],
    );
  });
});

describe('a lost qualification', () => {
  const source = {
    value: 'high_tech_enterprise',
    source: { kind: 'entered', on: '2021-01-01' },
    evidence: { title: '证书（示例）', validUntil: '2022-09-02' },
    confirmed: false,
    expired: true,
    words: { zh: '证书已过期', en: 'the document has expired' },
  } as const;

  it('is an expired document, a last day that has passed, or a status that was stated once', () => {
    expect(found(claimFor(FIRST, { known: { 'record.subject': source } }))).toEqual([
      'lost-qualification/record.subject',
    ]);
    const until = (day: string) =>
      found(claimFor(FIRST, { besides: ['expires_on'], answers: { 'record.expires_on': day } }));
    expect(until('2022-10-09')).toEqual(['lost-qualification/record.expires_on']);
    expect(until('2022-10-10')).toEqual([]);
  });

  it('looks into what was stated before', () => {
    const clause = catalogue.clauses.find(({ id }) =>
      claimFor(id).form.fields.some((field) => field.id === 'party.categories'),
    );
    const claim = claimFor(clause?.id ?? '', { answers: { 'party.categories': 'tech_sme' } });
    const said = (codes: readonly string[]): Statement => ({
      section: 'party',
      entry: '',
      fact: 'categories',
      value: codes,
      source: { kind: 'entered', text: '示例', on: '2021-01-01' },
    });
    expect(found(claim, [said(['hte', 'tech_sme']), said(['tech_sme'])])).toEqual([
      'lost-qualification/party.categories/history',
    ]);
    expect(found(claim, [said(['tech_sme'])])).toEqual([]);
  });
});

describe('dispositions', () => {
  const claim = claimFor(FIRST, {
    others: [otherCase({ answers: { 'contact.phone': '13800000000' } })],
  });
  const doubts = doubtsOf(claim);
  const written = (given: Partial<Disposition> = {}): Disposition => ({
    doubt: 'same-contact/contact.phone',
    cases: ['2022-000001'],
    text: '已电话核实，为同一代办人',
    account: 'reviewer',
    on: dayOf(2022, 10, 11),
    ...given,
  });
  const open = (...given: Disposition[]) => undisposed(doubts, given).map(({ id }) => id);

  it('close each its own doubt, in writing', () => {
    expect(open()).toEqual(['same-contact/contact.phone']);
    expect(open(written())).toEqual([]);
    expect(open(written({ text: ' …。 ' }))).toHaveLength(1);
    expect(open(written({ doubt: 'same-contact/payee.account' }))).toHaveLength(1);
  });

  it('leave a doubt open again that names another case since', () => {
    expect(open(written({ cases: [] }))).toHaveLength(1);
    expect(open(written({ cases: ['2022-000009'] }), written())).toEqual([]);
  });
});
