import { describe, expect, it } from 'vitest';
import type { Evidence, PlainValue, SourceKind, Statement } from '../dossiers/index.ts';
import { type Day, dayOf } from '../values/index.ts';
import { formFor, OWN_ANSWERS } from './application.test-kit.ts';
import { type Known, prefill, type SubmittedFor, wallet } from './index.ts';

const TODAY: Day = dayOf(2022, 10, 10);
const CERTIFICATE: Evidence = {
  title: '高新技术企业证书（示例）',
  issuer: '示例认定机构',
  number: 'GR000001',
  issuedOn: '2019-09-02',
  validUntil: '2022-09-02',
};

function said(
  fact: string,
  value: PlainValue | null,
  kind: SourceKind,
  on: string,
  evidence?: Evidence,
): Statement {
  const [section, ...rest] = fact.split('.');
  const place =
    section === 'party'
      ? { section: 'party' as const, entry: '', fact: rest.join('.') }
      : { section: 'records' as const, entry: section ?? '', fact: rest.join('.') };
  return { ...place, value, source: { kind, text: '示例来源', on, ...(evidence && { evidence }) } };
}

const form = formFor('dalian-2017-52/14a', 'r1');
const OWN = { files: 'firm', benefits: 'firm', paid: 'firm' };
const submitted = (given: Partial<SubmittedFor>): SubmittedFor => ({
  number: '2022-000001',
  on: dayOf(2022, 5, 1),
  parties: OWN,
  matter: 'r1',
  answers: OWN_ANSWERS,
  ...given,
});
const filled = (statements: readonly Statement[], known: Partial<Known> = {}) =>
  prefill(
    form,
    { statements, parties: OWN, paidName: null, creditCode: null, submitted: [], ...known },
    TODAY,
  );

describe('what is known already', () => {
  it('has the credit code of the register before what was stated', () => {
    const stated = said('party.credit_code', '91990000MA00000586', 'entered', '2022-01-01');
    const code = '91990000MA0000015Q';
    expect(filled([stated], { creditCode: code })['party.credit_code']).toMatchObject({
      ...{ value: code, source: { kind: 'registered', on: null } },
      words: { zh: '受益企业登记的代码' },
    });
    expect(filled([stated])['party.credit_code']).toMatchObject({ value: '91990000MA00000586' });
  });

  it('fills in the last statement, with its source, day and words', () => {
    const found = filled([
      said('r1.subject', 'gazelle', 'entered', '2022-01-01'),
      said('r1.subject', 'high_tech_enterprise', 'imported', '2022-02-01'),
      said('r2.subject', 'unicorn', 'entered', '2022-03-01'),
    ]);
    expect(Object.keys(found)).toEqual(['record.subject']);
    expect(found['record.subject']).toEqual({
      value: 'high_tech_enterprise',
      source: { kind: 'imported', on: '2022-02-01' },
      evidence: null,
      confirmed: false,
      expired: false,
      words: { zh: '导入，示例来源，2022-02-01', en: 'Imported, 示例来源, 2022-02-01' },
    });
  });

  it('says whether an office confirmed that very value', () => {
    const confirmed = said('r1.recognised_on', '2019-09-02', 'confirmed', '2022-01-05');
    const again = said('r1.recognised_on', '2019-09-02', 'entered', '2022-02-01');
    const other = said('r1.recognised_on', '2019-09-03', 'entered', '2022-02-01');
    expect(filled([confirmed, again])['record.recognised_on']).toMatchObject({
      confirmed: true,
      source: { kind: 'confirmed', on: '2022-01-05' },
    });
    expect(filled([confirmed, other])['record.recognised_on']).toMatchObject({
      confirmed: false,
      source: { kind: 'entered' },
    });
  });

  it('says that the document behind a value has expired, from the day after its last', () => {
    const statements = [
      said('party.categories', ['hte'], 'entered', '2021-01-01', CERTIFICATE),
      said('r1.subject', 'high_tech_enterprise', 'entered', '2021-01-01', CERTIFICATE),
      said('r1.subject', 'high_tech_enterprise', 'confirmed', '2021-03-01'),
    ];
    const subjectOn = (day: Day) =>
      prefill(
        form,
        { statements, parties: OWN, paidName: null, creditCode: null, submitted: [] },
        day,
      )['record.subject'];
    expect(subjectOn(dayOf(2022, 9, 2))).toMatchObject({ expired: false, evidence: CERTIFICATE });
    expect(subjectOn(dayOf(2022, 9, 3))).toMatchObject({ expired: true, confirmed: true });
    expect(subjectOn(TODAY)?.words.zh).toContain('证书已过期（有效期至 2022-09-02）');
    expect(subjectOn(TODAY)?.words.en).toContain('has expired');
  });

  it('fills in nothing that was taken back', () => {
    const statements = [
      said('r1.subject', 'gazelle', 'entered', '2022-01-01'),
      said('r1.subject', null, 'entered', '2022-02-01'),
    ];
    expect(filled(statements)).toEqual({});
  });

  it('takes contact and account from what the same parties submitted last', () => {
    const found = filled([], {
      submitted: [
        submitted({ number: '2022-000009', on: dayOf(2022, 6, 1) }),
        submitted({ answers: { ...OWN_ANSWERS, 'payee.account': '11111111' } }),
        submitted({
          on: dayOf(2022, 9, 1),
          parties: { files: 'other', benefits: 'firm', paid: 'other' },
          answers: { 'contact.name': '别人', 'payee.account': '22222222' },
        }),
      ],
    });
    expect(found['payee.account']).toMatchObject({
      value: OWN_ANSWERS['payee.account'],
      source: { kind: 'earlier', on: '2022-06-01' },
      words: { zh: '上次申报时所填，案件 2022-000009，2022-06-01' },
    });
    expect(found['contact.name']?.value).toBe(OWN_ANSWERS['contact.name']);
    expect(found.undertaking).toBeUndefined();
    expect(found['material.contract']).toBeUndefined();
  });

  it('takes no account that another party filed for who is paid: anybody may name it so', () => {
    const parties = { files: 'other', benefits: 'other', paid: 'firm' };
    const theirs = submitted({
      on: dayOf(2022, 9, 1),
      parties,
      answers: { 'payee.account': '333' },
    });
    expect(filled([], { submitted: [theirs] })['payee.account']).toBeUndefined();
    const own = submitted({ number: '2022-000009', on: dayOf(2022, 6, 1) });
    const strange = filled([], { parties, submitted: [own] });
    expect(strange['payee.account']).toBeUndefined();
  });

  it('takes the contact of the dossier only where the party files itself, and the registered name of who is paid', () => {
    const statements = [said('party.contact_name', '示例联系人', 'entered', '2022-01-01')];
    expect(filled(statements)['contact.name']?.value).toBe('示例联系人');
    const byAgency = { files: 'agency', benefits: 'firm', paid: 'agency' };
    const found = filled(statements, { parties: byAgency, paidName: '示例中介机构' });
    expect(found['contact.name']).toBeUndefined();
    expect(found['payee.name']).toMatchObject({
      value: '示例中介机构',
      source: { kind: 'registered' },
    });
  });
});

describe('the evidence wallet', () => {
  const statements = [
    said('r1.subject', 'high_tech_enterprise', 'entered', '2021-01-01', CERTIFICATE),
    said('r1.recognised_on', '2019-09-02', 'entered', '2021-01-01', CERTIFICATE),
    said('party.name', '示例公司', 'entered', '2021-01-01', { title: '营业执照（示例）' }),
    said('r2.subject', 'gazelle', 'entered', '2021-01-01', { title: '瞪羚证书（示例）' }),
    said('r2.subject', null, 'entered', '2021-02-01'),
  ];

  it('lists each document that something stands on, with issuer and validity', () => {
    const { documents } = wallet(statements, [], TODAY);
    expect(documents).toEqual([
      {
        ...CERTIFICATE,
        expired: true,
        facts: [
          { section: 'records', entry: 'r1', fact: 'subject' },
          { section: 'records', entry: 'r1', fact: 'recognised_on' },
        ],
        usedIn: [],
      },
      {
        title: '营业执照（示例）',
        expired: false,
        facts: [{ section: 'party', entry: '', fact: 'name' }],
        usedIn: [],
      },
    ]);
  });

  it('says in which cases a document was used: where what rests on it was stated', () => {
    const { documents } = wallet(
      statements,
      [
        submitted({
          answers: {
            'record.subject': 'high_tech_enterprise',
            'record.recognised_on': '2020-01-01',
          },
        }),
        submitted({
          number: '2022-000002',
          matter: 'r7',
          answers: { 'record.subject': 'high_tech_enterprise', 'party.name': '示例公司' },
        }),
      ],
      TODAY,
    );
    expect(documents.map(({ usedIn }) => usedIn)).toEqual([
      [{ number: '2022-000001', fields: ['record.subject'] }],
      [{ number: '2022-000002', fields: ['party.name'] }],
    ]);
  });

  it('lists the files that were handed in, each once, with its cases', () => {
    const { files } = wallet(
      [],
      [
        submitted({ answers: { 'material.contract': 'aa,bb' } }),
        submitted({ answers: { 'material.contract': 'aa' } }),
        submitted({ number: '2022-000002', answers: { 'material.invoice': 'aa', note: 'bb' } }),
      ],
      TODAY,
    );
    expect(files).toEqual([
      {
        digest: 'aa',
        usedIn: [
          { number: '2022-000001', fields: ['material.contract'] },
          { number: '2022-000002', fields: ['material.invoice'] },
        ],
      },
      { digest: 'bb', usedIn: [{ number: '2022-000001', fields: ['material.contract'] }] },
    ]);
  });
});
