import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listAudit } from '../../store/index.ts';
import type { Caller } from '../caller.ts';
import {
  ADDRESS,
  department,
  type Given,
  member,
  openOwnData,
  own,
  PARTY,
  refusalOf,
} from './own-data.test-kit.ts';

const source = { kind: 'entered', text: '企业填报', on: '2022-10-09' } as const;
const auditor = member('auditor', 'audit', 'office');

describe.each(ENGINES)('own data of a party on %s', (_kind, make) => {
  const { as, give, facts, store } = openOwnData(make);
  const contactOf = async (caller: Caller) =>
    (await facts(caller)).find(({ fact }) => fact === 'contact_phone');

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
    const [last] = await store().read((handle) => listAudit(handle, { subject: PARTY, limit: 1 }));
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

  it('is confirmed by somebody else than who entered it, whatever post they act in', async () => {
    const clerk = member('window_clerk', 'hall', 'office');
    const code = '91990000MA0000015Q';
    const places = ['contact_name', 'contact_phone', 'name'].map(
      (fact) => ({ section: 'party', entry: '', fact }) as const,
    );
    await as(clerk).beginAttendance({ credit_code: code, basis: '营业执照原件（示例）' });
    await give({ contact_name: '示窗口' }, clerk);
    const confirm = async (caller: Caller, facts: readonly (typeof places)[number][]) => {
      const { revision: seen } = await as(clerk).getParty({ party: PARTY });
      const given = { party: PARTY, facts: [...facts], basis: '核对原件', seen };
      return as(caller).confirmFacts(given);
    };
    const revision = async () => (await as(clerk).getParty({ party: PARTY })).revision;
    const before = await revision();
    const refused = await refusalOf(confirm(clerk, places));
    expect(refused).toMatchObject({ code: 'FORBIDDEN', problems: [{ field: 'facts' }] });
    expect(refused.problems[0]?.message).toEqual({
      zh: '有 1 项由您本人填报，须由另一人核对确认：联系人',
      en: expect.stringContaining('somebody else has to confirm: '),
    });
    expect(await revision()).toBe(before);
    expect((await confirm(clerk, places.slice(1))).confirmed).toBe(2);

    const evidence = { title: '授权委托书（示例）' };
    const seen = await revision();
    await as(own).addEvidence({ party: PARTY, facts: places.slice(0, 1), evidence, seen });
    expect((await refusalOf(confirm(clerk, places.slice(0, 1)))).code).toBe('FORBIDDEN');
    const moved = { ...clerk, post: department.post };
    expect((await refusalOf(confirm(moved, places.slice(0, 1)))).code).toBe('FORBIDDEN');
    expect((await confirm(department, places.slice(0, 1))).confirmed).toBe(1);
    expect((await refusalOf(confirm(clerk, places.slice(0, 1)))).code).toBe('FORBIDDEN');

    await give({ contact_name: '示企业' });
    expect((await confirm(clerk, places.slice(0, 1))).confirmed).toBe(1);
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
      {
        ...{ purpose: 'calculator', given_by: '示例甲' },
        ...{ given_by_post: '示例海蓝智能装备有限公司 示例' },
        ...{ revoked_by: '示例甲', revoked_at: expect.any(String) },
      },
    ]);
  });

  it('erases personal values for good, of earlier statements too, and nothing else', async () => {
    await give({ contact_phone: '13900005678' });
    const before = await facts(own);
    const wrong = as(own).erasePersonalData({ party: PARTY, name: '别家' });
    expect(await refusalOf(wrong)).toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
    const { party } = await as(own).getParty({ party: PARTY });
    expect(await as(own).erasePersonalData({ party: PARTY, name: party.name })).toEqual({
      ...{ erased: 3, drafts: 0, attachments: 0 },
      kept: { cases: [], more: false },
    });
    expect(await facts(own)).toEqual(before.filter(({ fact }) => !fact.startsWith('contact_')));
    const everything = JSON.stringify([
      await as(own).listStatements({ party: PARTY }),
      await as(own).exportParty({ party: PARTY }),
      await store().read((handle) => listAudit(handle, { limit: 100 })),
    ]);
    for (const gone of ['13800001234', '13900005678', '示某某'])
      expect(everything).not.toContain(gone);
    const { statements } = await as(own).listStatements({ party: PARTY });
    const erased = statements.filter(({ erased_at }) => erased_at !== null);
    expect(erased.map(({ fact, value, source: { text } }) => [fact, value, text])).toEqual([
      ['contact_phone', null, '删除个人信息'],
      ['contact_name', null, '删除个人信息'],
      ['contact_phone', null, source.text],
      ['contact_phone', null, source.text],
      ['contact_name', null, source.text],
    ]);
  });

  it('keeps no form that was opened before personal data was erased', async () => {
    const { party, dossier, revision: seen } = await as(own).getParty({ party: PARTY });
    const form = { party: PARTY, dossier: dossier as Given, seen, source };
    await as(own).erasePersonalData({ party: PARTY, name: party.name });
    expect(await refusalOf(as(own).keepDossier(form))).toMatchObject({
      code: 'CONFLICT',
      problems: [{ field: 'seen' }],
    });
    expect(await contactOf(own)).toBeUndefined();
    const { revision } = await as(own).getParty({ party: PARTY });
    expect(await as(own).erasePersonalData({ party: PARTY, name: party.name })).toMatchObject({
      erased: 0,
    });
    expect((await as(own).getParty({ party: PARTY })).revision).toBe(revision);
  });

  it('exports of what was done the lines that its history shows, and nothing of the audit', async () => {
    const reason = '核对联系方式';
    await as(auditor).unmaskFacts({ party: PARTY, reason });
    await refusalOf(as(department).erasePersonalData({ party: PARTY, name: '别家' }));
    const { history } = await as(own).exportParty({ party: PARTY });
    const { entries } = await as(own).listHistory({ party: PARTY, limit: 200 });
    expect(history).toEqual(entries);
    expect(entries[0]).toMatchObject({ operation: 'unmaskFacts', detail: { reason } });
    const file = await as(own).exportPartyWorkbook({ party: PARTY });
    const { Sheets } = read(await file.arrayBuffer());
    const [, ...rows] = utils.sheet_to_json<unknown[]>(Sheets.操作记录 ?? {}, { header: 1 });
    expect(rows.map(([number]) => Number(number))).toEqual(entries.map(({ number }) => number));
    const secrets = [ADDRESS, 'request-', 'auditor-1', 'FORBIDDEN'];
    const log = await store().read((handle) => listAudit(handle, { subject: PARTY, limit: 200 }));
    for (const secret of secrets) {
      expect(JSON.stringify(log)).toContain(secret);
      expect(JSON.stringify([history, rows])).not.toContain(secret);
    }
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
