import { describe, expect, it } from 'vitest';
import { createAssessor, readDossier } from '../rules/index.ts';
import { dayOf } from '../values/index.ts';
import { CONTRACT, catalogue, formFor, givenOf, OWN_ANSWERS } from './application.test-kit.ts';
import { type Around, answersFrom, checkApplication, dossierWith } from './index.ts';

const NAME = '示例科技有限公司';
const CODE = '91990000MA0000015Q';
const around: Around = {
  benefits: { name: NAME, creditCode: CODE },
  paidName: NAME,
  waitsFor: [],
};
const form = formFor('dalian-2017-52/14a', 'r1');
const whole = {
  'party.name': NAME,
  'party.credit_code': CODE,
  ...answersFrom(form, givenOf('dalian-2017-52/14a')),
  ...OWN_ANSWERS,
};
const problemsWith = (changed: Readonly<Record<string, string>>, given: Partial<Around> = {}) =>
  checkApplication(form, { ...whole, ...changed }, { ...around, ...given }).map(
    ({ field, message }) => [field, message.en],
  );

describe('a form', () => {
  it('asks what the clause rests on, then contact, account, undertaking and materials', () => {
    expect(
      form.fields.map(({ id, group, required }) => `${group} ${id}${required ? ' *' : ''}`),
    ).toEqual([
      'party party.name *',
      'party party.credit_code',
      'party party.role *',
      'matter record.subject *',
      'matter record.first_or_renewed *',
      'matter record.recognised_on *',
      'contact contact.name *',
      'contact contact.phone *',
      'payee payee.name *',
      'payee payee.account *',
      'payee payee.bank *',
      'payee payee.bank_number *',
      'undertaking undertaking *',
      'materials material.contract *',
      'materials material.invoice',
      'materials note',
    ]);
  });

  it('names its fields, their codes and their help in both languages', () => {
    const subject = form.fields.find(({ id }) => id === 'record.subject');
    expect(subject).toMatchObject({
      label: { zh: '认定名称', en: 'Recognised as' },
      type: { is: 'code', list: 'subject' },
      help: { zh: '认定、获批或备案的是什么', en: 'What was recognised, approved or filed' },
    });
    expect(subject?.choices?.high_tech_enterprise?.zh).toBe('高新技术企业');
    for (const { label, help } of form.fields) {
      expect(label.zh).not.toBe('');
      expect(label.en).not.toBe('');
      if (help) expect([help.zh, help.en]).not.toContain('');
    }
  });

  it('can be made for every clause, and asks each thing once', () => {
    for (const { id, kind, authority } of catalogue.clauses) {
      const { fields } = formFor(id, kind === 'party' ? null : 'a');
      const ids = fields.map((field) => field.id);
      expect(new Set(ids).size, id).toBe(ids.length);
      expect(
        ids.some((one) => one.startsWith('payee.')),
        id,
      ).toBe(authority !== 'service');
    }
  });

  it('of a document that binds its applicants says to what', () => {
    const clause = catalogue.clauses.find(({ policy }) => policy === 'ftz-2021');
    const { fields } = formFor(clause?.id ?? '', 'a');
    const help = fields.find(({ id }) => id === 'undertaking')?.help;
    expect(help?.zh).toMatch(/真实、完整（系统预设）；.*（10 年，/u);
    expect(help?.en).toContain('10 years');
  });

  it('asks facts of the record that doubts compare, and names other records that count', () => {
    const { fields } = formFor('dalian-2017-52/23b', 'c1', { besides: ['contract_id'] });
    const asked = fields.find(({ id }) => id === 'record.contract_id');
    expect(asked).toMatchObject({ group: 'matter', required: false });
    const looking = catalogue.clauses.flatMap(
      ({ id, kind }) => formFor(id, kind === 'party' ? null : 'a').looksAt,
    );
    expect(looking).toContainEqual({
      kind: 'rd_project',
      label: { zh: '研发项目', en: expect.any(String) },
    });
  });
});

describe('the check of an application', () => {
  it('finds nothing in a whole one', () => {
    expect(problemsWith({})).toEqual([]);
    expect(
      problemsWith({
        'payee.account': '6222 0200 0000 0000 017',
        'record.subject': '高新技术企业',
      }),
    ).toEqual([]);
  });

  it('finds everything that is missing at once, in the order of the form', () => {
    const found = checkApplication(form, {}, around);
    expect(found.map(({ field }) => field)).toEqual([
      'party.name',
      'party.credit_code',
      'party.role',
      'record.subject',
      'record.first_or_renewed',
      'record.recognised_on',
      'contact.name',
      'contact.phone',
      'payee.name',
      'payee.account',
      'payee.bank',
      'payee.bank_number',
      'undertaking',
      'material.contract',
    ]);
    for (const { message } of found) {
      expect(message.zh).toMatch(/必须填写|必须上传|尚未承诺/u);
      expect(message.en).toMatch(/must be given|must be handed in|is not given/u);
    }
    expect(found.at(-1)?.expected).toEqual({ zh: CONTRACT.note, en: CONTRACT.note });
  });

  it('holds each value against its type', () => {
    expect(
      problemsWith({
        'party.credit_code': '91990000MA0000015X',
        'record.recognised_on': '2021-02-30',
        'record.subject': '高新企业',
        'contact.phone': '84000000',
        'payee.account': '1234',
        'payee.bank_number': '10222200001',
        undertaking: 'no',
        'material.contract': 'contract.pdf',
      }).map(([field]) => field),
    ).toEqual([
      'party.credit_code',
      'record.subject',
      'record.recognised_on',
      'contact.phone',
      'payee.account',
      'payee.bank_number',
      'undertaking',
      'material.contract',
    ]);
  });

  it('holds names and credit code against the register', () => {
    expect(problemsWith({ 'payee.name': '示例另一公司' })).toEqual([
      ['payee.name', 'Account holder: is not as registered'],
    ]);
    expect(problemsWith({ 'party.credit_code': '91990000MA0000023K' })).toEqual([
      ['party.credit_code', 'Unified social credit code: is not as registered'],
    ]);
    const withBrackets = { benefits: { name: '示例（大连）公司', creditCode: CODE } };
    expect(problemsWith({ 'party.name': '示例(大连) 公司' }, withBrackets)).toEqual([]);
  });

  it('asks no credit code of a natural person', () => {
    const person = { benefits: { name: NAME, creditCode: null } };
    expect(problemsWith({ 'party.credit_code': '' }, person)).toEqual([]);
  });

  it('refuses what the form does not ask, what is too long and what cannot be shown', () => {
    expect(problemsWith({ 'party.__proto__': 'x', 'record.level': 'national' })).toEqual([
      ['party.__proto__', 'this form does not ask "party.__proto__"'],
      ['record.level', 'this form does not ask "record.level"'],
    ]);
    expect(problemsWith({ 'contact.name': '名'.repeat(501), note: 'n'.repeat(5001) })).toEqual([
      ['contact.name', 'Contact: at most 500 characters'],
      ['note', 'Remarks: at most 5000 characters'],
    ]);
    expect(problemsWith({ 'contact.name': 'a\u0000b', note: 'one\ntwo' })).toEqual([
      ['contact.name', 'Contact: there are characters that cannot be shown'],
    ]);
  });

  it('says at its field what the rule waits for, also where another record has it', () => {
    const missing = [
      { kind: 'recognition', record: 'r1', fact: 'subject' },
      { kind: 'rd_project', record: null, fact: null },
    ];
    expect(problemsWith({ 'record.subject': '' }, { waitsFor: missing })).toEqual([
      ['record.subject', 'Recognised as: must be given'],
      ['dossier', 'to be given in the dossier: rd_project'],
    ]);
  });

  it('lets pass what the examples of every clause grant', () => {
    const assessor = createAssessor(catalogue);
    let granted = 0;
    for (const { id, kind } of catalogue.clauses) {
      const dossier = givenOf(id);
      const matter = kind === 'party' ? null : dossier.records.find((one) => one.kind === kind)?.id;
      if (matter === undefined) continue;
      const one = formFor(id, matter);
      const answers = {
        'party.name': NAME,
        'party.credit_code': CODE,
        ...answersFrom(one, dossier),
        ...OWN_ANSWERS,
      };
      const reading = readDossier(catalogue, dossierWith(one, dossier, answers));
      if (!reading.ok) throw new Error(reading.problems[0]?.message.en);
      const { results } = assessor.assess(reading.dossier, {
        asOf: dayOf(2022, 12, 31),
        explain: true,
      });
      const result = results.find((other) => other.clause === id && other.record === matter);
      if (result?.outcome !== 'granted') continue;
      granted += 1;
      const known = new Set(one.fields.map((field) => field.id));
      const own = Object.fromEntries(Object.entries(answers).filter(([field]) => known.has(field)));
      const found = checkApplication(one, own, { ...around, waitsFor: result.missing });
      expect(found, id).toEqual([]);
    }
    expect(granted).toBeGreaterThan(130);
  });
});
