import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PartyType, Role } from '../../offices/index.ts';
import { ENGINES, type TestDatabase } from '../../store/engines.test-kit.ts';
import { listAudit } from '../../store/index.ts';
import { type Caller, DEMONSTRATOR, type Member } from '../caller.ts';
import type { City } from '../city/city.ts';
import { openCity } from '../city/open-city.ts';
import { problemsOf } from '../refusals.ts';
import { type Client, router } from '../router.ts';
import { contextOf, TEST_SIGN_IN } from '../shipped.test-kit.ts';

const context = contextOf(DEMONSTRATOR);
const PARTY = 'enterprise';
const source = { kind: 'entered', text: '企业填报', on: '2022-10-09' } as const;

function member(role: Role, party: string, type: PartyType): Member {
  const post = { id: role, party, role, title: '示例', partyName: party, partyType: type };
  return {
    is: 'member',
    account: `${role}-1`,
    name: '示例甲',
    secondFactor: true,
    capacity: 'holder',
    post: { ...post, closedAt: null },
  };
}

const own = member('enterprise', PARTY, 'enterprise');
const department = member('department', 'bureau', 'office');
const auditor = member('auditor', 'audit', 'office');

type Given = Parameters<Client['keepDossier']>[0]['dossier'];

async function refusalOf(answer: Promise<unknown>) {
  const error: unknown = await answer.then(
    () => new Error('not refused'),
    (reason: unknown) => reason,
  );
  const code = error instanceof Error && 'code' in error ? error.code : error;
  return { code, problems: problemsOf(error) };
}

describe.each(ENGINES)('own data of a party on %s', (_kind, make) => {
  let database: TestDatabase;
  let city: City;
  let number = 0;

  const as = (caller: Caller): Client => {
    const request = { number: `request-${++number}`, address: null };
    const within = { ...context, caller, city: async () => city, request };
    return createRouterClient(router, { context: within });
  };
  const facts = async (caller: Caller) => (await as(caller).getParty({ party: PARTY })).facts;
  const contactOf = async (caller: Caller) =>
    (await facts(caller)).find(({ fact }) => fact === 'contact_phone');
  const give = async (more: Record<string, string>) => {
    const { dossier, revision } = await as(own).getParty({ party: PARTY });
    const given = dossier as { party: Record<string, unknown> };
    const next = { ...given, party: { ...given.party, ...more } };
    return as(own).keepDossier({ party: PARTY, dossier: next, seen: revision, source });
  };

  beforeAll(async () => {
    database = await make();
    const { location } = database;
    city = await openCity({
      ...{ as: 'demonstration', signIn: TEST_SIGN_IN, now: context.now },
      ...{ opened: context, location },
    });
  });
  afterAll(async () => {
    await city.store.close();
    await database.remove();
  });
  beforeEach(async () => {
    await as(DEMONSTRATOR).resetDemonstration();
    await give({ contact_name: '示某某', contact_phone: '13800001234' });
  });

  it('shows personal data to the party, and masks it for others', async () => {
    expect(await contactOf(own)).toMatchObject({ value: '13800001234', masked: false });
    expect(await contactOf(department)).toMatchObject({ value: '138****1234', masked: true });
    const { dossier } = await as(auditor).getParty({ party: PARTY });
    expect(dossier).toMatchObject({ party: { contact_name: '示**' } });
    const { statements } = await as(department).listStatements({ party: PARTY });
    expect(JSON.stringify(statements)).not.toContain('13800001234');
  });

  it('unmasks to who says why, and the log has the reason but no value', async () => {
    const short = as(auditor).unmaskFacts({ party: PARTY, reason: '看' });
    expect((await refusalOf(short)).code).toBe('BAD_REQUEST');
    expect(
      (await refusalOf(as(own).unmaskFacts({ party: PARTY, reason: '核对联系方式' }))).code,
    ).toBe('FORBIDDEN');
    const { facts: shown } = await as(auditor).unmaskFacts({
      party: PARTY,
      reason: '核对联系方式',
    });
    expect(shown.map(({ value }) => value)).toEqual(['示某某', '13800001234']);
    const [last] = await city.store.read((handle) =>
      listAudit(handle, { subject: PARTY, limit: 1 }),
    );
    expect(last).toMatchObject({ operation: 'unmaskFacts', account: 'auditor-1', result: 'done' });
    expect(last?.detail).toEqual({
      reason: '核对联系方式',
      facts: ['contact_name', 'contact_phone'],
    });
  });

  it('keeps what an office confirmed beside what the party says later', async () => {
    const { revision } = await as(own).getParty({ party: PARTY });
    const place = { section: 'party', entry: '', fact: 'contact_name' } as const;
    const confirmed = await as(department).confirmFacts({
      party: PARTY,
      facts: [place],
      basis: '核对营业执照原件',
      seen: revision,
      evidence: { title: '营业执照（示例）', number: '示例-1' },
    });
    expect(confirmed.confirmed).toBe(1);
    const stale = { party: PARTY, facts: [place], basis: '再次核对原件', seen: revision };
    expect((await refusalOf(as(department).confirmFacts(stale))).code).toBe('CONFLICT');
    const nameOf = async () => (await facts(own)).find(({ fact }) => fact === 'contact_name');
    expect(await nameOf()).toMatchObject({
      value: '示某某',
      confirmed: null,
      source: { kind: 'confirmed', evidence: { title: '营业执照（示例）', number: '示例-1' } },
    });
    await give({ contact_name: '示另一' });
    expect(await nameOf()).toMatchObject({
      value: '示另一',
      source: { kind: 'entered' },
      confirmed: { value: '示某某', source: { text: '核对营业执照原件' } },
    });
  });

  it('lets the calculator write only with consent, which can be taken back', async () => {
    const { dossier, revision } = await as(own).getParty({ party: PARTY });
    const write = () =>
      as(own).keepDossier({
        party: PARTY,
        dossier: dossier as Given,
        seen: revision,
        source,
        through: 'calculator',
      });
    expect(await refusalOf(write())).toMatchObject({
      code: 'FORBIDDEN',
      problems: [{ field: 'through' }],
    });
    await as(own).giveConsent({ party: PARTY, purpose: 'calculator' });
    expect((await write()).changes).toBe(0);
    await as(own).revokeConsent({ party: PARTY, purpose: 'calculator' });
    expect((await refusalOf(write())).code).toBe('FORBIDDEN');
    const again = as(own).revokeConsent({ party: PARTY, purpose: 'calculator' });
    expect((await refusalOf(again)).code).toBe('NOT_FOUND');
    const { consents } = await as(own).listConsents({ party: PARTY });
    expect(consents).toMatchObject([
      { purpose: 'calculator', given_by: null, revoked_at: expect.any(String), revoked_by: null },
    ]);
  });

  it('erases personal values for good, of earlier statements too, and nothing else', async () => {
    await give({ contact_phone: '13900005678' });
    const before = await facts(own);
    const wrong = as(own).erasePersonalData({ party: PARTY, name: '别家' });
    expect(await refusalOf(wrong)).toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
    const { party } = await as(own).getParty({ party: PARTY });
    expect(await as(own).erasePersonalData({ party: PARTY, name: party.name })).toEqual({
      erased: 3,
    });
    expect(await facts(own)).toEqual(before.filter(({ fact }) => !fact.startsWith('contact_')));
    const everything = JSON.stringify([
      await as(own).listStatements({ party: PARTY }),
      await as(own).exportParty({ party: PARTY }),
      await city.store.read((handle) => listAudit(handle, { limit: 100 })),
    ]);
    for (const gone of ['13800001234', '13900005678', '示某某'])
      expect(everything).not.toContain(gone);
    const { statements } = await as(own).listStatements({ party: PARTY });
    expect(statements.filter(({ erased_at }) => erased_at !== null)).toHaveLength(3);
  });

  it('names the evidence of a fact without touching its value or the mark of an office', async () => {
    const place = { section: 'party', entry: '', fact: 'contact_name' } as const;
    const { revision } = await as(own).getParty({ party: PARTY });
    const evidence = {
      title: '授权委托书（示例）',
      issuedOn: '2022-09-01',
      validUntil: '2023-08-31',
    };
    const added = await as(own).addEvidence({
      party: PARTY,
      facts: [place],
      evidence,
      seen: revision,
    });
    expect(added.facts).toBe(1);
    expect((await facts(own)).find(({ fact }) => fact === 'contact_name')).toMatchObject({
      value: '示某某',
      source: { kind: 'entered', text: evidence.title, on: '2022-09-01', evidence },
      confirmed: null,
    });
    const stale = as(own).addEvidence({ party: PARTY, facts: [place], evidence, seen: revision });
    expect((await refusalOf(stale)).code).toBe('CONFLICT');
    const odd = { ...evidence, issuedOn: '去年' };
    const wrong = as(own).addEvidence({ party: PARTY, facts: [place], evidence: odd, seen: 0 });
    expect(await refusalOf(wrong)).toMatchObject({
      code: 'BAD_REQUEST',
      problems: [{ field: 'evidence.issuedOn' }],
    });
  });

  it('sees that a masked value is not what was confirmed, though it looks the same', async () => {
    const { revision } = await as(own).getParty({ party: PARTY });
    const place = { section: 'party', entry: '', fact: 'contact_name' } as const;
    const basis = '核对经办人证件';
    await as(department).confirmFacts({ party: PARTY, facts: [place], basis, seen: revision });
    await give({ contact_name: '示另外' });
    const shown = (await facts(department)).find(({ fact }) => fact === 'contact_name');
    expect(shown).toMatchObject({
      value: '示**',
      confirmed: { value: '示**', masked: true, source: { text: basis } },
    });
  });

  it('leaves personal data out of saved calculations', async () => {
    const { id } = await as(own).saveCalculation({ party: PARTY });
    const saved = await as(own).getCalculation({ party: PARTY, calculation: id });
    expect(JSON.stringify(saved)).not.toContain('13800001234');
  });

  it('previews a file: errors by line, the sound part as changes, nothing kept', async () => {
    const { revision } = await as(own).getParty({ party: PARTY });
    const text = [
      'party:',
      '  contact_name: 示新人',
      'records:',
      '  - { id: n1, kind: recognition, subject: high_tech_enterprise, recognised_on: 2021-12-03 }',
      '  - { id: n2, kind: recognition, recognised_on: 2021-13-03 }',
    ].join('\n');
    const file = new File([text], '档案.yaml');
    const preview = await as(own).previewImport({ party: PARTY, file });
    expect(preview.problems).toMatchObject([{ file: '档案.yaml', line: 5 }]);
    const changed = preview.changes.map(({ entry, fact, before, after }) => [
      entry,
      fact,
      before,
      after,
    ]);
    expect(changed).toContainEqual(['', 'contact_name', '示某某', '示新人']);
    expect(changed.filter(([entry]) => entry === 'n1')).toHaveLength(3);
    expect(changed.filter(([entry]) => entry === 'n2')).toEqual([]);
    expect((await as(own).getParty({ party: PARTY })).revision).toBe(revision);
    await as(own).keepDossier({
      party: PARTY,
      dossier: preview.dossier as Given,
      seen: preview.revision,
      source: { kind: 'imported', text: '档案.yaml' },
    });
    const kept = (await facts(own)).filter(({ source: { kind } }) => kind === 'imported');
    expect(kept).toHaveLength(preview.changes.length);
  });

  it('gives the faulty rows of a file back, which once mended are imported', async () => {
    const text = [
      'records:',
      '  - { kind: recognition, subject: high_tech_enterprise, recognised_on: 2021-13-03 }',
      '  - { kind: recognition, subject: high_tech_enterprise, recognised_on: 2020-12-03 }',
    ].join('\n');
    const file = new File([text], '档案.yaml');
    const sound = await as(own).previewImport({ party: PARTY, file });
    expect(sound).toMatchObject({ problem_count: 1, problems: [{ line: 2 }] });
    const ids = (changes: typeof sound.changes) => [...new Set(changes.map(({ entry }) => entry))];
    expect(ids(sound.changes)).toEqual(['recognition-2']);
    const faulty = await as(own).getFaultyRows({ party: PARTY, file });
    const again = await as(own).previewImport({ party: PARTY, file: faulty });
    expect(again.problems).toMatchObject([{ file: 'zhida-mistakes.xlsx › 认定', line: 2 }]);
    expect(again.changes).toEqual([]);
  });

  it('shows in a preview what an office confirmed otherwise', async () => {
    const { revision } = await as(own).getParty({ party: PARTY });
    const place = { section: 'party', entry: '', fact: 'contact_name' } as const;
    const basis = '核对经办人证件';
    await as(department).confirmFacts({ party: PARTY, facts: [place], basis, seen: revision });
    const file = new File(
      ['party: { contact_name: 示新人, contact_phone: 13700000000 }'],
      'a.yaml',
    );
    const { changes } = await as(own).previewImport({ party: PARTY, file });
    expect(changes.map(({ fact, confirmed }) => [fact, confirmed?.value ?? null])).toEqual([
      ['contact_name', '示某某'],
      ['contact_phone', null],
    ]);
  });

  it('exports a workbook that can be imported again, and changes nothing then', async () => {
    const { parties } = await as(DEMONSTRATOR).listParties();
    expect(parties.length).toBeGreaterThan(10);
    for (const { id, type } of parties) {
      const itself = member(type === 'agency' ? 'agency' : 'enterprise', id, type);
      const file = await as(itself).exportPartyWorkbook({ party: id });
      const { problems, changes } = await as(itself).previewImport({ party: id, file });
      expect({ id, problems, changes }).toEqual({ id, problems: [], changes: [] });
    }
  });

  it('opens nothing of it to whom it does not concern', async () => {
    const other = member('enterprise', 'newcomer', 'enterprise');
    const reason = '核对联系方式';
    const place = { section: 'party', entry: '', fact: 'name' } as const;
    for (const attempt of [
      () => as(other).getParty({ party: PARTY }),
      () => as(other).exportParty({ party: PARTY }),
      () => as(department).exportParty({ party: PARTY }),
      () => as(department).exportPartyWorkbook({ party: PARTY }),
      () => as(other).erasePersonalData({ party: PARTY, name: 'x' }),
      () => as(other).unmaskFacts({ party: PARTY, reason }),
      () => as(own).confirmFacts({ party: PARTY, facts: [place], basis: '自认', seen: 0 }),
      () => as(auditor).giveConsent({ party: PARTY, purpose: 'calculator' }),
    ])
      expect((await refusalOf(attempt())).code).toBe('FORBIDDEN');
  });
});
